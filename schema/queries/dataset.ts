/** Root field `dataset`. */

import { apiError } from '../../src/model/api-error.js';
import { builder } from '../builder.js';
import { Dataset } from '../types/dataset.js';

builder.queryFields((t) => ({
  dataset: t.related('dataset', {
    orElseThrow: () => apiError('UNAVAILABLE', 'The graph is empty: load facts into it with `entente load`.'),
    type: Dataset,
    description: 'Loaded facts as a whole. Errors: UNAVAILABLE if nothing is loaded.',
  }),
}));

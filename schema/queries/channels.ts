/** Root fields `channel` and `channels`. */
import { builder } from '../builder.js';
import { slugArgument } from '../descriptions.js';
import { channelArgs, channelParams } from '../inputs/channel-args.js';
import { slugParams } from '../inputs/slug.js';
import { ChannelConnection } from '../types/connections.js';
import { Channel } from '../types/refs.js';

builder.queryFields((t) => ({
  channel: t.related('channel', {
    type: Channel,
    nullable: true,
    args: {
      slug: t.arg.string({ required: true, description: slugArgument('china-japan-ruling-party-exchange') }),
    },
    params: slugParams('Channel'),
    description: 'Exchange channel with this slug. Null: there is none.',
  }),
  channels: t.connected('channels', {
    type: ChannelConnection,
    args: channelArgs(t),
    params: channelParams,
    description: 'Exchange channels, by name.',
  }),
}));

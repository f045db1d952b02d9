"""Reads a GEXF, a GraphML and an SVG back, and prints as JSON what networkx and expat found in them."""

import json
import sys
import xml.etree.ElementTree as xml

import networkx


def read_back(graph):
    if isinstance(graph, networkx.MultiDiGraph):
        edges = [[key, source, target, data] for source, target, key, data in graph.edges(keys=True, data=True)]
    else:
        edges = [[data.get("id"), source, target, data] for source, target, data in graph.edges(data=True)]
    return {
        "type": type(graph).__name__,
        "mode": graph.graph.get("mode"),
        "nodes": [[node, data] for node, data in graph.nodes(data=True)],
        "edges": edges,
    }


gexf, graphml, svg = sys.argv[1:]
texts = [text.text for text in xml.parse(svg).iter("{http://www.w3.org/2000/svg}text")]
found = {
    "version": networkx.__version__,
    "gexf": read_back(networkx.read_gexf(gexf)),
    "graphml": read_back(networkx.read_graphml(graphml)),
    "texts": texts,
}
json.dump(found, sys.stdout)

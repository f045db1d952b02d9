"""Prints who met most others, and how many meetings each month had: python meetings.py [ADDRESS]"""

import sys
from io import BytesIO
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import networkx as nx
import pandas as pd

ADDRESS = "http://127.0.0.1:4000"


def fetch_meetings(address: str) -> nx.MultiDiGraph:
    """All entities, with one edge for each pair of participants of a meeting, whatever its status."""
    with urlopen(f"{address}/export/graphml?kinds=MET&maxNodes=1000") as response:
        return nx.read_graphml(BytesIO(response.read()), force_multigraph=True)


def rank_people(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """People by how many entities they met, and by how often the shortest paths run through them."""
    held = [(a, b) for a, b, status in graph.edges(data="status") if status == "HELD"]
    contacts = nx.Graph(held)
    betweenness = nx.betweenness_centrality(contacts)
    rows = [
        (data["label"], contacts.degree(node), data["meetingCount"], betweenness[node])
        for node, data in graph.nodes(data=True)
        if data["kind"] == "PERSON" and node in contacts
    ]
    people = pd.DataFrame(rows, columns=["name", "counterparts", "meetings", "betweenness"])
    return people.sort_values(["counterparts", "betweenness", "name"], ascending=[False, False, True])


def count_by_month(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Meetings by month and status. A date that spans several months counts as unclear."""
    edges = pd.DataFrame(data for _, _, data in graph.edges(data=True))
    meetings = edges.drop_duplicates("meetingId")
    first, last = meetings["earliest"].str[:7], meetings["latest"].str[:7]
    months = first.where(first == last, "unclear")
    table = pd.crosstab(months, meetings["status"].str.lower(), rownames=["month"], colnames=[None])
    return table.reset_index()


def main() -> None:
    address = sys.argv[1] if len(sys.argv) > 1 else ADDRESS
    try:
        graph = fetch_meetings(address)
    except HTTPError as error:
        sys.exit(f"{address} returned {error.code}: {error.read().decode()}")
    except URLError as error:
        sys.exit(f"Entente cannot be reached at {address}: {error.reason}")
    print("Most connected people\n")
    print(rank_people(graph).to_string(index=False, float_format="%.3f"))
    print("\nMeetings by month\n")
    print(count_by_month(graph).to_string(index=False))


if __name__ == "__main__":
    main()

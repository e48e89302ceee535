"""Load players of chess.com into DuckDB. What is loaded is set in .dlt/config.toml."""

import dlt
from scoresheet.dlt import chess

RESOURCES = ["players_profiles", "players_games"]
"""`list(chess().resources)` names all others."""

pipeline = dlt.pipeline("my_chess", destination=dlt.destinations.duckdb("chess.duckdb"), dataset_name="chess_data")

if __name__ == "__main__":
    print(pipeline.run(chess().with_resources(*RESOURCES)))
    print(pipeline.last_trace.last_normalize_info)

"""Load profiles and games of chess.com players."""

import dlt
from chess_com import chess_com


def load_players() -> None:
    """Load profiles and games; what has not changed is not loaded again."""
    pipeline = dlt.pipeline("chess_com", destination="duckdb", dataset_name="chess_com_data")
    source = chess_com(players=["magnuscarlsen", "hikaru"], policy="quarantine")
    print(pipeline.run(source.with_resources("players_profiles", "players_games")))


if __name__ == "__main__":
    load_players()

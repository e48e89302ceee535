"""Write the tables of the floor: the source's tables with dlt's two columns, in four batches."""

import sys
from pathlib import Path

import pyarrow as pa
from games import Job
from scoresheet.dlt import source
from scoresheet.dlt.host import stamps
from variants import CONTACT

BATCHES = 4


def write(job: Job, url: str, path: Path) -> None:
    """Fetch all games once, without a pipeline."""
    loaded = source(job.names, contact=CONTACT, base_url=url, write_disposition="append", max_concurrency=1)
    games = pa.concat_tables(list(loaded.with_resources("players_games"))).combine_chunks()
    stamped = games.append_column(
        pa.field("_dlt_load_id", pa.string(), nullable=False), pa.repeat("1700000000.0000000", len(games))
    ).append_column(pa.field("_dlt_id", pa.string(), nullable=False), stamps.row_ids(len(games)))
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, stamped.schema) as writer:
        writer.write_table(stamped, max_chunksize=-(-len(stamped) // BATCHES))


if __name__ == "__main__":
    write(Job(*map(int, sys.argv[3:6])), sys.argv[1], Path(sys.argv[2]))

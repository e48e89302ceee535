"""Players and months that chess.com does not serve, among others that it does."""

import logging
from typing import Any

import pytest
import scoresheet
from conftest import asked, count, last_run, numbers, run, upstream
from dlt.pipeline.exceptions import PipelineStepFailed

INTERNAL = {"code": 0, "message": "An internal error has occurred"}


@pytest.fixture(autouse=True)
def archives(cassettes: Any) -> None:
    """Four months of Ada; Bob has met her once."""
    for number, month in enumerate(("2023/11", "2023/12", "2024/01", "2024/02"), 1):
        cassettes.month("ada", month, [cassettes.game(number)])
    cassettes.month("bob", "2024/02", [cassettes.game(4)])


def games(chess: Any, *players: str) -> Any:
    return chess(players or ("ada", "bob")).with_resources("players_games")


def unknown(cassettes: Any, player: str) -> None:
    message = {"code": 0, "message": f'User "{player}" not found.'}
    cassettes.write(f"pub/player/{player}/games/archives", message, 404)


def test_an_unknown_player_ends_the_run(chess: Any, pipeline: Any) -> None:
    with pytest.raises(PipelineStepFailed, match="nobody") as failed:
        pipeline.run(chess(["ada", "nobody"]))
    assert upstream(failed.value).kind == "unknown_user"


def test_a_list_of_months_that_is_not_served_leaves_the_others_alone(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    path = "pub/player/bob/games/archives"
    cassettes.write(path, {"code": 0, "message": "An internal error has occurred"}, 404)
    run(pipeline, chess().with_resources("players_games"))
    assert numbers(pipeline) == [1, 2, 3, 4]
    assert {"complete": False, "failed": 1, "items": 2}.items() <= last_run(pipeline).items()


def test_all_unknown_players_are_named_before_any_month_is_asked_for(
    cassettes: Any, chess: Any, pipeline: Any, server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    unknown(cassettes, "adda")
    unknown(cassettes, "bobb")
    with pytest.raises(PipelineStepFailed, match="adda") as failed:
        pipeline.run(games(chess, "adda", "ada", "bobb", "bob"))
    assert upstream(failed.value).kind == "unknown_user"
    assert "2 that it does not know: adda, bobb; correct or remove them" in caplog.text
    assert all(path.endswith("archives") for path, _ in asked(server))
    assert len(asked(server)) == 4


def test_a_player_who_vanishes_keeps_what_was_loaded(
    cassettes: Any, chess: Any, pipeline: Any, caplog: pytest.LogCaptureFixture
) -> None:
    run(pipeline, games(chess))
    unknown(cassettes, "bob")
    cassettes.month("ada", "2024/03", [cassettes.game(5)])
    with caplog.at_level(logging.WARNING, logger="scoresheet"):
        run(pipeline, games(chess))
    assert any("bob is not served" in record.getMessage() for record in caplog.records)
    assert numbers(pipeline) == [1, 2, 3, 4, 5]
    assert {"items": 2, "gone": 1, "failed": 0, "complete": True}.items() <= last_run(pipeline).items()
    # A player who returns is loaded from where the state ends.
    cassettes.write("pub/player/bob/games/archives", {"archives": []})
    cassettes.month("bob", "2024/02", [cassettes.game(4)])
    cassettes.month("bob", "2024/03", [cassettes.game(6)])
    run(pipeline, games(chess))
    assert numbers(pipeline) == [1, 2, 3, 4, 5, 6]
    assert count(pipeline, "_dlt_players_games__archives") == 7


def test_what_is_gone_for_good_is_not_waited_for(
    cassettes: Any, chess: Any, pipeline: Any, server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    cassettes.write("pub/player/ada/games/2023/12", {"code": 0, "message": "gone"}, 410)
    cassettes.write("pub/player/bob/games/archives", {"code": 0, "message": "gone"}, 410)
    with caplog.at_level(logging.WARNING, logger="scoresheet"):
        run(pipeline, games(chess))
    assert numbers(pipeline) == [1, 3, 4]
    messages = [record.getMessage() for record in caplog.records]
    assert any("2023/12" in message and "not served any more" in message for message in messages)
    assert not any("is incomplete" in message for message in messages)
    assert {"gone": 2, "failed": 0, "fetched": 3, "complete": True}.items() <= last_run(pipeline).items()
    before = len(server.requests)
    run(pipeline, games(chess))
    assert not any(path.endswith("2023/12") for path, _ in asked(server, before))


def test_a_month_that_has_not_begun_is_no_failure(cassettes: Any, chess: Any, pipeline: Any) -> None:
    path = "pub/player/ada/games/2024/02"
    cassettes.write(path, {"code": 0, "message": "Date cannot be set in the future"}, 404)
    run(pipeline, games(chess, "ada"))
    assert {"due": 4, "fetched": 3, "failed": 0, "complete": True}.items() <= last_run(pipeline).items()
    cassettes.month("ada", "2024/02", [cassettes.game(4)])
    run(pipeline, games(chess, "ada"))
    assert numbers(pipeline) == [1, 2, 3, 4]


def test_the_kinds_of_404_are_messages_apart(cassettes: Any, chess: Any, pipeline: Any) -> None:
    """An internal error is a failure of this run; a path that does not exist, one of scoresheet."""
    cassettes.write("pub/player/ada/games/2023/12", INTERNAL, 404)
    run(pipeline, games(chess))
    assert {"failed": 1, "complete": False}.items() <= last_run(pipeline).items()
    no_route = {"code": 0, "message": 'Data provider not found for key "/pub/player/bob/games/archives".'}
    cassettes.write("pub/player/bob/games/archives", no_route, 404)
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(games(chess))
    assert upstream(failed.value).kind == "no_route"
    assert isinstance(upstream(failed.value), scoresheet.UpstreamError)

"""Profiles, online status, clubs and others that are not served: the others load."""

import logging
from typing import Any

import pytest
from conftest import asked, count, run, upstream
from dlt.pipeline.exceptions import PipelineStepFailed
from scoresheet.dlt import chess as all_of_chess

INTERNAL = {"code": 0, "message": "An internal error has occurred"}
PROFILES = "players_profiles"
STATUS = "players_online_status"


def unknown(cassettes: Any, path: str) -> None:
    cassettes.write(path, {"code": 0, "message": 'User "x" not found.'}, 404)


def fails(cassettes: Any, path: str, status: int = 404) -> Any:
    body = cassettes.bodies[path]
    cassettes.write(path, INTERNAL, status)
    return body


def usernames(pipeline: Any, table: str = PROFILES) -> list[str]:
    with pipeline.sql_client() as client:
        return sorted(name for (name,) in client.execute_sql(f"SELECT username FROM {table}"))


def metrics(pipeline: Any, resource: str) -> dict[str, int]:
    (step, *_) = next(iter(pipeline.last_trace.last_extract_info.metrics.values()))
    custom: dict[str, int] = step["resource_metrics"][resource].custom_metrics
    return {name: custom[name] for name in ("failed", "gone") if name in custom}


@pytest.mark.parametrize(
    "failure",
    [
        (PROFILES, "pub/player/ada", 404),
        (STATUS, "callback/user/popup/ada", 500),
        (PROFILES, "pub/player/ada", 503),
    ],
)
def test_one_that_fails_at_first_is_loaded_by_the_next_run(
    cassettes: Any, chess: Any, pipeline: Any, failure: tuple[str, str, int]
) -> None:
    resource, path, status = failure
    body = fails(cassettes, path, status)
    run(pipeline, chess().with_resources(resource))
    assert usernames(pipeline, resource) == ["bob"]
    assert metrics(pipeline, resource) == {"failed": 1}
    cassettes.write(path, body)
    run(pipeline, chess().with_resources(resource))
    assert "ada" in usernames(pipeline, resource)


def test_a_profile_that_fails_later_stays_while_the_others_follow_changes(
    cassettes: Any, chess: Any, pipeline: Any
) -> None:
    run(pipeline, chess().with_resources(PROFILES))
    body = fails(cassettes, "pub/player/ada")
    assert run(pipeline, chess().with_resources(PROFILES)) == []
    cassettes.write("pub/player/bob", cassettes.profile("Bob", 12) | {"followers": 99})
    run(pipeline, chess().with_resources(PROFILES))
    with pipeline.sql_client() as client:
        found = client.execute_sql("SELECT username, followers FROM players_profiles ORDER BY 1")
    assert found == [("ada", 7), ("bob", 99)]
    cassettes.write("pub/player/ada", body | {"followers": 100})
    run(pipeline, chess().with_resources(PROFILES))
    with pipeline.sql_client() as client:
        found = client.execute_sql("SELECT username, followers FROM players_profiles ORDER BY 1")
    assert found == [("ada", 100), ("bob", 99)]


def test_a_refusal_of_everything_ends_the_run(cassettes: Any, chess: Any, pipeline: Any) -> None:
    cassettes.write("pub/player/ada", INTERNAL, 403)
    with pytest.raises(PipelineStepFailed):
        pipeline.run(chess().with_resources(PROFILES))


@pytest.mark.parametrize("resource", [PROFILES, STATUS, "players_games", "players_archives"])
def test_unknown_players_are_an_error_or_skipped(
    cassettes: Any, chess: Any, pipeline: Any, resource: str, caplog: pytest.LogCaptureFixture
) -> None:
    for path in ("pub/player/{}", "pub/player/{}/games/archives", "callback/user/popup/{}"):
        for name in ("nobody", "noone"):
            unknown(cassettes, path.format(name))
    cassettes.month("ada", "2024/02", [cassettes.game(1)])
    players = ["nobody", "ada", "noone"]
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(chess(players).with_resources(resource))
    assert upstream(failed.value).kind == "unknown_user"
    assert "2 that it does not know: nobody, noone" in caplog.text
    assert 'unknown_players="skip"' in caplog.text
    with caplog.at_level(logging.WARNING, logger="scoresheet"):
        run(pipeline, chess(players, unknown_players="skip").with_resources(resource))
    assert "nobody is not served" in caplog.text
    assert count(pipeline, resource) == 1
    assert metrics(pipeline, resource) == {"gone": 2}


def test_skipping_can_be_configured(
    cassettes: Any, chess: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown(cassettes, "pub/player/nobody")
    monkeypatch.setenv("SOURCES__CHESS__UNKNOWN_PLAYERS", "skip")
    run(pipeline, chess(["ada", "nobody"]).with_resources(PROFILES))
    assert usernames(pipeline) == ["ada"]


def test_a_known_player_who_vanishes_does_not_end_the_run(cassettes: Any, chess: Any, pipeline: Any) -> None:
    cassettes.month("bob", "2024/02", [cassettes.game(1)])
    everything = ("players_profiles", "players_games")
    run(pipeline, chess().with_resources(*everything))
    for path in ("pub/player/bob", "pub/player/bob/games/archives"):
        unknown(cassettes, path)
    run(pipeline, chess().with_resources(*everything))
    assert usernames(pipeline) == ["ada"]
    assert count(pipeline, "players_games") == 1


def test_two_names_of_one_player_are_one_profile(cassettes: Any, chess: Any, pipeline: Any) -> None:
    """After a renaming, the old name leads to the new one."""
    cassettes.write("pub/player/oldada", cassettes.bodies["pub/player/ada"])
    cassettes.online("oldada")
    for _ in range(2):
        run(pipeline, chess(["oldada", "ada", "bob"]).with_resources(PROFILES))
        assert usernames(pipeline) == ["ada", "bob"]
    assert count(pipeline, "players_profiles__streaming_platforms") == 2


def source(server: Any, **options: Any) -> Any:
    return all_of_chess(
        base_url=server.base_url, callback_url=server.callback_url, contact="tests@example.com", **options
    )


def test_two_names_of_one_player_are_one_profile_in_chess(
    cassettes: Any, server: Any, pipeline_on: Any, tmp_path: Any
) -> None:
    import dlt  # noqa: PLC0415

    cassettes.write("pub/player/oldada", cassettes.bodies["pub/player/ada"])
    pipeline = pipeline_on(dlt.destinations.filesystem((tmp_path / "lake").as_uri()))
    run(pipeline, source(server, players=["oldada", "ada", "bob"]).with_resources(PROFILES))
    assert usernames(pipeline) == ["ada", "bob"]


def club(name: str) -> dict[str, Any]:
    return {
        "@id": f"https://api.chess.com/pub/club/{name}",
        "name": name.title(),
        "club_id": 5,
        "country": "https://api.chess.com/pub/country/NL",
        "average_daily_rating": 1100,
        "members_count": 3,
        "created": 1_500_000_000,
        "last_activity": 1_700_000_000,
        "admin": ["https://api.chess.com/pub/player/ada"],
        "visibility": "public",
        "join_request": "https://www.chess.com/club/join/5",
        "icon": "https://images.chesscomfiles.com/uploads/v1/group/5.200x200o.png",
        "description": "A club.",
        "url": f"https://www.chess.com/club/{name}",
    }


def test_clubs_are_an_error_or_skipped_too(cassettes: Any, server: Any, pipeline: Any) -> None:
    cassettes.write("pub/club/example", club("example"))
    given = {"clubs": ["example", "missing"]}
    with pytest.raises(PipelineStepFailed):
        pipeline.run(source(server, **given).with_resources("clubs"))
    run(pipeline, source(server, unknown_players="skip", **given).with_resources("clubs"))
    assert count(pipeline, "clubs") == 1
    # A path that leads nowhere for every item is wrong itself.
    with pytest.raises(PipelineStepFailed) as failed:
        pipeline.run(source(server, unknown_players="skip", clubs=["missing"]).with_resources("clubs"))
    assert upstream(failed.value).kind == "no_route"


def test_a_club_that_fails_is_loaded_by_the_next_run(cassettes: Any, server: Any, pipeline: Any) -> None:
    for name in ("example", "other"):
        cassettes.write(f"pub/club/{name}", club(name))
    body = fails(cassettes, "pub/club/other")
    for expected in (1, 2):
        run(pipeline, source(server, clubs=["example", "other"]).with_resources("clubs"))
        assert count(pipeline, "clubs") == expected
        cassettes.write("pub/club/other", body | {"club_id": 6})


def test_etags_are_kept_of_a_thousand_items(
    cassettes: Any, server: Any, pipeline: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scoresheet.dlt.fetch.memory.REMEMBERED", 4)
    names = [f"club-{number}" for number in range(5)]
    for number, name in enumerate(names):
        cassettes.write(f"pub/club/{name}", club(name) | {"club_id": number + 1})

    def loads(*clubs: str) -> list[str]:
        run(pipeline, source(server, clubs=list(clubs)).with_resources("clubs"))
        loads = pipeline.last_trace.last_load_info.loads_ids
        with pipeline.sql_client() as client:
            rows = client.execute_sql("SELECT name, _dlt_load_id FROM clubs")
        return sorted(name.lower() for name, load in rows if load in loads)

    def remembered() -> list[str]:
        return sorted(pipeline.state["sources"]["chess"]["resources"]["clubs"]["etags"])

    assert loads(*names) == names
    assert remembered() == names[:4]
    for _ in range(2):
        assert loads(*names) == names[4:]
        assert remembered() == names[:4]
    # Those that were not needed make room.
    assert loads(names[4], names[3]) == [names[4]]
    assert names[4] in remembered()
    assert names[3] in remembered()
    assert len(remembered()) == 4
    assert loads(names[4], names[3]) == []


def test_a_path_that_is_not_there_is_asked_for_once(
    cassettes: Any, chess: Any, pipeline: Any, server: Any
) -> None:
    fails(cassettes, "pub/player/ada")
    run(pipeline, chess().with_resources(PROFILES))
    assert [path for path, _ in asked(server)].count("/pub/player/ada") == 1

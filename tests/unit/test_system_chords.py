"""Key combinations: what a person may bind, and when one counts as pressed."""

from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tijdwijzer.capture.chords import HELD_AFTER, LET_GO_AFTER, ChordMatcher, Hit, KeyCodes
from tijdwijzer.domain.chords import ALONE, KEYS, MODIFIERS, Chord, parse_bindings, parse_chord
from tijdwijzer.domain.errors import DomainError

CTRL, ALT, SHIFT, ALT_GR, KEY_T, KEY_I, KEY_X = range(1, 8)
CODES = KeyCodes({CTRL: "Ctrl", ALT: "Alt", SHIFT: "Shift", ALT_GR: "AltGr"}, {KEY_T: "T", KEY_I: "I"})


# ---- reading


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ctrl+Alt+T", "Ctrl+Alt+T"),
        ("t + ALT + control", "Ctrl+Alt+T"),
        ("ctrl+shift+spatie", "Ctrl+Shift+Space"),
        ("super+1", "Win+1"),
        ("F9", "F9"),
        ("shift+f12", "Shift+F12"),
        ("pause", "Pause"),
    ],
)
def test_chords_are_read_in_any_order_and_case(text: str, shown: str) -> None:
    assert str(parse_chord(text)) == shown


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("", "keys_empty", None),
        ("  ", "keys_empty", None),
        ("Ctrl+Alt+Banana", "keys_unknown", "Banana"),
        ("Ctrl++", "keys_unknown", ""),
        ("Ctrl+Ctrl+T", "keys_twice", "Ctrl"),
        ("Ctrl+T+I", "keys_two", "I"),
        ("Ctrl+Alt", "keys_only_modifiers", None),
        ("T", "keys_plain", "T"),
        ("Shift+T", "keys_plain", "Shift+T"),
        ("Space", "keys_plain", "Space"),
    ],
)
def test_what_is_no_chord_is_said_with_the_part_that_is_wrong(text: str, code: str, part: str | None) -> None:
    with pytest.raises(DomainError) as error:
        parse_chord(text)
    assert error.value.code == code
    assert error.value.details.get("part") == part


chords = st.builds(Chord, st.frozensets(st.sampled_from(MODIFIERS)), st.sampled_from(KEYS)).filter(
    lambda chord: not chord.modifiers <= {"Shift"} or chord.key in ALONE
)


@given(chords)
def test_what_is_shown_can_be_typed(chord: Chord) -> None:
    assert parse_chord(str(chord)) == chord


def test_a_chord_has_one_meaning() -> None:
    with pytest.raises(DomainError) as error:
        parse_bindings({"switcher": "Ctrl+Alt+T", "slow": "alt+ctrl+t"})
    assert error.value.code == "keys_taken"
    assert error.value.details == {"part": "Ctrl+Alt+T", "first": "switcher", "second": "slow"}


def test_a_name_may_have_no_keys() -> None:
    assert parse_bindings({"switcher": "", "slow": " "}) == {}


# ---- noticing


class Hands:
    """Presses and releases on a keyboard, with a clock."""

    def __init__(self, **bindings: str) -> None:
        self.matcher = ChordMatcher(parse_bindings(bindings), CODES)
        self.now = 100.0

    def down(self, *codes: int) -> Hit | None:
        hit = None
        for code in codes:
            self.now += 0.01
            hit = self.matcher.pressed(code, self.now)
        return hit

    def up(self, *codes: int) -> None:
        for code in codes:
            self.now += 0.01
            self.matcher.released(code, self.now)


@pytest.fixture
def hands() -> Hands:
    return Hands(switcher="Ctrl+Alt+T", interruption="Ctrl+Alt+I")


def test_a_chord_is_noticed_in_any_order_of_its_modifiers(hands: Hands) -> None:
    assert hands.down(CTRL, ALT, KEY_T) == Hit("switcher", repeated=False)
    hands.up(KEY_T, CTRL, ALT)
    assert hands.down(ALT, CTRL, KEY_I) == Hit("interruption", repeated=False)


@pytest.mark.parametrize(
    "pressed", [(KEY_T,), (CTRL, KEY_T), (CTRL, ALT, SHIFT, KEY_T), (CTRL, ALT, ALT_GR, KEY_T), (CTRL, ALT, KEY_X)]
)
def test_more_or_less_than_the_chord_is_not_it(hands: Hands, pressed: tuple[int, ...]) -> None:
    assert hands.down(*pressed) is None


def test_alt_gr_is_not_ctrl_and_alt(hands: Hands) -> None:
    assert hands.down(CTRL, ALT_GR, KEY_T) is None  # how Windows tells of AltGr


def test_holding_it_counts_once(hands: Hands) -> None:
    assert hands.down(CTRL, ALT, KEY_T) == Hit("switcher", repeated=False)
    for _ in range(100):
        assert hands.down(KEY_T) == Hit("switcher", repeated=True)


def test_holding_it_on_x11_counts_once(hands: Hands) -> None:
    hands.down(CTRL, ALT, KEY_T)
    for _ in range(100):
        hands.up(KEY_T)
        assert hands.down(KEY_T) == Hit("switcher", repeated=True)


def test_pressing_it_again_with_the_modifiers_still_down_counts_again(hands: Hands) -> None:
    hands.down(CTRL, ALT, KEY_T)
    hands.up(KEY_T)
    hands.now += 0.1
    assert hands.down(KEY_T) == Hit("switcher", repeated=False)


def test_pressing_the_whole_chord_again_quickly_counts_again(hands: Hands) -> None:
    hands.down(CTRL, ALT, KEY_T)
    hands.up(KEY_T, ALT, CTRL)
    assert hands.down(CTRL, ALT, KEY_T) == Hit("switcher", repeated=False)


def test_a_modifier_whose_release_nobody_saw_is_let_go_after_a_while(hands: Hands) -> None:
    hands.down(CTRL)
    hands.now += LET_GO_AFTER
    assert hands.down(ALT, KEY_T) is None
    assert hands.down(CTRL, KEY_T) == Hit("switcher", repeated=True)


def test_a_key_whose_release_nobody_saw_works_again_after_a_while(hands: Hands) -> None:
    hands.down(CTRL, ALT, KEY_T)
    hands.up(CTRL, ALT)
    hands.now += HELD_AFTER
    assert hands.down(CTRL, ALT, KEY_T) == Hit("switcher", repeated=False)


def test_nothing_of_other_keys_is_kept(hands: Hands) -> None:
    before = deepcopy(vars(hands.matcher))
    hands.down(KEY_X)
    hands.up(KEY_X)
    assert vars(hands.matcher) == before


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 9)), max_size=60))
def test_whatever_was_typed_before_a_chord_from_a_clean_start_works(keys: list[tuple[bool, int]]) -> None:
    hands = Hands(switcher="Ctrl+Alt+T")
    for down, code in keys:
        _ = hands.down(code) if down else hands.up(code)
    hands.up(CTRL, ALT, SHIFT, ALT_GR, KEY_T)
    assert hands.down(CTRL, ALT, KEY_T) == Hit("switcher", repeated=False)

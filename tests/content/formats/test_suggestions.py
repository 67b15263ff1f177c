"""Suggestions for unknown words: the nearest one, for the first hundred words."""

from commune_portal.content.formats.vocabulary import Suggestions, Vocabulary
from commune_portal.content.readers.post_files import _PICTURE


def test_the_first_hundred_unknown_words_are_offered_one():
    """A word that was told is told again; the hundred and first gets no offer."""
    near = Suggestions(["Phát thanh"])
    words = [f"Phát thanh {n}" for n in range(101)]
    clauses = [near.clause(word) for word in words]

    assert ("; có phải ý bạn là «Phát thanh»?", "") == (clauses[99], clauses[100])
    assert clauses[0] == near.clause(words[0])


def test_a_vocabulary_suggests():
    """A vocabulary offers its own names."""
    words = Vocabulary([(["Phát thanh", "loa"], 1)])

    assert "; có phải ý bạn là «loa»?" == words.suggestion("loaa")


def test_pictures_in_pathological_text():
    """Brackets that open and never close hide no picture, and are read once."""
    text = "![" * 50_000 + "![Ảnh](a.jpg) ![](<b c.jpg>)" + "![](<" * 50_000

    assert [("", "a.jpg"), ("b c.jpg", "")] == _PICTURE.findall(text)[:2]

"""Text in TCVN3 and VNI is recognised and converted; other text never is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commune_portal.content.legacy.recognition import CodePage, code_pages, converted
from commune_portal.content.legacy.syllables import is_syllable
from commune_portal.content.legacy.tables import TCVN3, VNI

SENTENCES = (
    "Thông báo lịch tiếp công dân tháng 12 của Ủy ban nhân dân xã",
    "Ra quân hướng dẫn người dân cài đặt ứng dụng, nộp hồ sơ trực tuyến",
    "Đài truyền thanh phát 3 lượt mỗi ngày: sáng, trưa và chiều",
    "Kế hoạch tuyên truyền cải cách hành chính năm 2026",
    "Giữ gìn vệ sinh, quét dọn đường làng; mỗi hộ một thùng rác",
    "Quỹ đền ơn đáp nghĩa: quyết toán và công khai",
    "Tổ công nghệ số cộng đồng thôn Khuê Mỹ hỗ trợ bà con",
)
WORDS = sorted({word for each in SENTENCES for word in each.split()})
TO_TCVN3 = {meant: letter for letter, meant in TCVN3.items()}
TO_VNI = {meant: unit for unit, meant in VNI.items()} | dict.fromkeys("", "")


def in_tcvn3(text):
    """Return the text as it was typed in a font such as .VnTime."""
    return "".join(TO_TCVN3.get(letter, letter) for letter in text)


def in_vni(text):
    """Return the text as it was typed in a font such as VNI-Times."""
    return "".join(TO_VNI.get(letter, letter) for letter in text)


def test_sentences_come_back():
    """Each sentence of both code pages is recognised and converts back exactly."""
    # TCVN3 has no marked capitals but ĂÂĐÊÔƠƯ: «Ủy» cannot be typed in it.
    lower = [sentence.replace("Ủ", "ủ") for sentence in SENTENCES]

    assert lower == [converted(in_tcvn3(sentence)) for sentence in lower]
    assert [*SENTENCES] == [converted(in_vni(sentence)) for sentence in SENTENCES]


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.sampled_from(["NFC", "NFD"]))
def test_vietnamese_is_not_accused(words, form):
    """Vietnamese in Unicode is never converted, whatever its words."""
    text = unicodedata.normalize(form, " ".join(words))

    assert converted(unicodedata.normalize("NFC", text)) is None


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.data())
def test_lines_convert_alone(sentences, data):
    """In a text of both, the lines in a code page are converted, the others kept."""
    encode = data.draw(st.sampled_from([in_vni, in_tcvn3]))
    lower = [sentence.lower() for sentence in sentences]
    typed = [encode(each) if data.draw(st.booleans()) else each for each in lower]
    expected = None if typed == lower else "\n".join(lower)

    assert expected == converted("\n".join(typed))


@pytest.mark.parametrize(
    "text",
    [
        "§ 5: đo 5 µm, lực 3 N·m, 3×4 = 12, 10 ÷ 2",
        "5 µm, 3 N·m, 3×4, 10 ÷ 2, ½ kg, 30 m², 1ª, §5",
        "«Báo» và «ông» đã nói",
        "«an», «ta»; © 2026 Zalo®, VNeID®",
        "Le château, l'hôtel, déjà vu, Noël, garçon, naïf, où, français",
        "l'État laïc et la cuisine thaï",
        "Müller, Köln, Zürich, Björn, señor, São Paulo",
        "có bà, cô và chú",
        "Hòa bình, hoà bình, khoẻ, thuý, quý, quốc, giếng",
        "Krông Pa, Hmông, ôtô, xi-măng",
        "plain text",
        "",
    ],
)
def test_other_text_is_kept(text):
    """Formulas, quotes, French, German and trade marks are no code page."""
    assert converted(text) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("b¸o", "báo"),
        ("title: Häp giao ban", "title: Họp giao ban"),
        ("tags: [ChuyÓn ®æi sè]", "tags: [Chuyển đổi số]"),
        ("Tr\u00adêng tiÓu häc", "Trường tiểu học"),
        (
            "QuyÕt ®Þnh cña Q§-UBND: 3 × 4, 10 ÷ 2",
            "Quyết định của QĐ-UBND: 3 × 4, 10 ÷ 2",
        ),
        ("B¸O C¸O kÕt qu¶", "BÁO CÁO kết quả"),
        ("B¸O C¸O", "BÁO CÁO"),
        ("BAÙO CAÙO", "BÁO CÁO"),
        ("Baùo caùo, Aâm nhaïc", "Báo cáo, Âm nhạc"),
        ("THOÂNG BAÙO veà vieäc", "THÔNG BÁO về việc"),
    ],
)
def test_rare_spellings(typed, meant):
    """Single words, keys of YAML, soft hyphens, capitals and abbreviations."""
    assert meant == converted(typed)


def test_lines_and_pages():
    """Each line has its page; a line that reads in both ways is kept as it is."""
    assert "cá\nThông báo\nplain\nchúng" == converted("c¸\nTh«ng b¸o\nplain\nchúng")
    assert "cã\nThông báo" == converted("cã\nTh«ng b¸o")
    assert {0: CodePage.TCVN3, 2: CodePage.VNI} == code_pages("b¸o\nbáo\nThoâng baùo")


def test_weak_words_of_several_lines_add_up():
    """Two lines that prove little alone prove a code page together."""
    assert "học\ntrường" == converted("häc\ntr­êng")
    assert "học x1\nđi x2" == converted("hoïc x1\nñi x2")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nghiêng", True),
        ("Thuỷ", True),
        ("thủy", True),
        ("quỳnh", True),
        ("gì", True),
        ("oát", True),
        ("ngoằn", True),
        ("khuya", True),
        ("hoá", True),
        ("toàn", True),
        ("tòan", False),
        ("nghiã", False),
        ("cảt", False),
        ("zalo", False),
        ("", False),
    ],
)
def test_syllables(word, expected):
    """Syllables have one tone in its place; stops allow two tones only."""
    assert expected == is_syllable(word)

#!/bin/sh
# Makes the three subset fonts again. Needs Debian's fonts-noto-core and `pip install fonttools`.
set -eu
cd "$(dirname "$0")"
source=${1:-/usr/share/fonts/truetype/noto}

# Every spelling of Europe (and of what is transliterated into it), punctuation, money, a few signs.
unicodes=U+0020-007E,U+00A0-024F,U+0259,U+0292,U+02B9-02DD,U+0300-0338,U+0342-0345,U+035C-0361,\
U+0370-03E1,U+03F0-03FF,U+0400-0481,U+048A-052F,U+1E00-1EFF,U+1F00-1FFF,\
U+2000-200A,U+200B,U+2010-2027,U+202F-203E,U+2042,U+2044,U+205F,U+2070-209C,U+20A0-20BF,\
U+2116,U+2117,U+2120,U+2122,U+2126,U+2150-215F,U+2C60-2C7F,U+FB00-FB04,U+FFFD

for face in Regular Bold Italic; do
    pyftsubset "$source/NotoSans-$face.ttf" \
        --unicodes="$unicodes" \
        --layout-features=ccmp,locl,mark,mkmk,kern,liga,lnum,tnum,pnum \
        --no-hinting --desubroutinize --notdef-outline --name-IDs=0,1,2,3,4,5,6,13,14 \
        --no-recalc-timestamp \
        --output-file="NotoSans-$face.ttf"
done

#!/usr/bin/env bash
# look_at_paper.sh OUT FILE.docx…: each paper as OUT/NAME.pdf and one picture a page, with free fonts in the places of those that every office
# has but nobody may pass on. Wants the packages of the group "papers".
set -euo pipefail
[ $# -ge 2 ] || { echo "usage: look_at_paper.sh OUT FILE.docx…" >&2; exit 2; }
out=$(realpath -m "$1"); shift
mkdir -p "$out"
fonts=$(mktemp -d); trap 'rm -rf "$fonts"' EXIT
alias_of() { printf '<match target="pattern"><test name="family"><string>%s</string></test><edit name="family" mode="assign" binding="strong"><string>%s</string></edit></match>' "$1" "$2"; }
{
    echo '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>'
    alias_of 仿宋_GB2312 "AR PL SungtiL GB"
    alias_of 楷体_GB2312 "AR PL KaitiM GB"
    alias_of 方正小标宋简体 "Noto Serif CJK SC"
    alias_of 黑体 "Noto Sans CJK SC"
    alias_of 宋体 "AR PL SungtiL GB"
    alias_of "Times New Roman" "Liberation Serif"
    echo '</fontconfig>'
} > "$fonts/fonts.conf"
FONTCONFIG_FILE="$fonts/fonts.conf" soffice -env:UserInstallation="file://$fonts/profile" --headless --convert-to pdf --outdir "$out" "$@" > /dev/null
for paper in "$@"; do
    name=$(basename "${paper%.docx}")
    pdftoppm -r 60 -png "$out/$name.pdf" "$out/$name"
done

// Where a text says whose it is: 来源：…, 转自…, 据…报道, 文/…, 新华社北京3月5日电, //@…
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compare/domain/vocabulary.hpp"

namespace yanlu::compare {

struct SourceMarks {
    Words colon;  // ：, ｜ or / stands behind them
    Words plain;  // the name follows at once
    Words weak;   // of these only names that are known count: 文/张三 names an author
    Words reported_by;
    Words reported;
    Words known;  // names that a dateline may begin with
    std::u32string joins;
};

struct SourceMention {
    std::size_t start = 0;  // code points
    std::size_t end = 0;
    std::u32string name;
    bool is_weak = false;
};

// In the order of the text, which has gone through plain().
std::vector<SourceMention> find_sources(std::u32string_view text, const SourceMarks& marks);

}  // namespace yanlu::compare

// Sentences of a 通报 → the quantities they state: how many were registered, drawn, inspected, passed, failed, and the rates.
// Bound: Arabic numerals with a measure word or a per cent sign; what a sentence says in other words is not read and so never refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "papers/domain/figures.hpp"

namespace yanlu::papers {

enum class Subject { account, website };

enum class Role {
    registered,  // 在册, 全市共有
    whole,       // 共N个, without saying of what
    sampled,     // 抽查
    inspected,   // 检查
    passed,      // 合格
    failed,      // 不合格
    pass_rate,
    fail_rate,
    share,  // 抽查比例, 占全市
    part,   // one of several that make up a whole; `label` says which
    other,
};

// Where something stands: a line of the text, and code points of that line.
struct Place {
    std::size_t line = 0;
    std::size_t from = 0;
    std::size_t to = 0;
    friend bool operator==(const Place&, const Place&) = default;
};

struct Quantity {
    Role role = Role::other;
    Subject subject = Subject::account;
    bool is_of_before = false;  // 上季度, 去年同期
    std::int64_t count = 0;     // of a rate nothing
    Rate rate = {};
    std::string label = {};  // of a part: platform:微信
    std::string words = {};  // of a part: what stands before its number
    std::size_t sentence = 0;
    bool is_after_bracket_or_list_word = false;  // of a part: （微信…, 按平台分…
    Place place = {};

    bool is_rate() const { return role == Role::pass_rate || role == Role::fail_rate || role == Role::share; }
};

// A count and the names that follow it or stand before it: 有2个…：“甲”、“乙”。 · “甲”“乙”等3个
struct NamedCount {
    std::int64_t count = 0;
    std::int64_t names = 0;
    bool is_open = false;  // 等: there may be more than are named
    Place place = {};
};

struct Reading {
    std::vector<Quantity> quantities;
    std::vector<NamedCount> lists;
};

Reading read_quantities(const std::vector<std::string>& lines);

}  // namespace yanlu::papers

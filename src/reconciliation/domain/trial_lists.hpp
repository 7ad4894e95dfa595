// Two made-up lists of the same accounts, the second told badly, with the truth about which row is which: what the matching is measured on.
// Wholly fictional cities; the same seed gives the same lists on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reconciliation/domain/match.hpp"

namespace yanlu::reconciliation {

// In thousandths of the rows.
struct Noise {
    int missing_a_side = 50;  // each
    int left_without_id = 100;
    int right_without_id = 300;
    int id_slip = 20;
    int without_link = 400;
    int renamed = 60;
    int reworded_name = 80;  // one word for another: 发布 → 微讯
    int name_slip = 50;
    int host_shortened = 300;
    int host_slip = 30;
    int host_missing = 60;
    int full_width = 100;
    int vague_platform = 120;  // 微信公众号 for 订阅号 or 服务号
    int second_account = 30;   // of a unit on one platform
    int look_alike = 30;       // of another operator, in the second list alone
};

struct TrialLists {
    std::vector<ListedAccount> left;
    std::vector<ListedAccount> right;
    std::vector<std::int64_t> partner;  // by left row: its right row, -1 for none
};

TrialLists make_trial_lists(std::uint64_t seed, std::size_t accounts, const Noise& noise = {});

// Fixed point, in hundredths of a percent: 9912 is 99.12 %.
struct TrialFigures {
    std::int64_t rows = 0;
    std::int64_t true_pairs = 0;
    std::int64_t matched = 0;
    std::int64_t matched_rightly = 0;
    std::int64_t doubtful = 0;
    std::int64_t doubtful_true = 0;

    std::int64_t precision() const { return matched ? 10'000 * matched_rightly / matched : 10'000; }
    std::int64_t recall() const { return true_pairs ? 10'000 * matched_rightly / true_pairs : 10'000; }
    std::int64_t doubtful_share() const { return matched + doubtful ? 10'000 * doubtful / (matched + doubtful) : 0; }
};

TrialFigures measure(const TrialLists& lists, std::span<const Pair> pairs);

}  // namespace yanlu::reconciliation

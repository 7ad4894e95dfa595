// One duty to file: an account, a system (or the city office's ear), an occasion; and what several of them together mean.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "filings/domain/clocks.hpp"

namespace yanlu::filings {

using FilingId = Id<struct FilingTag>;

namespace occasion {
inline constexpr std::string_view opening = "opening";            // 开设
inline constexpr std::string_view amendment = "amendment";        // 变更
inline constexpr std::string_view shutdown = "shutdown";          // 关停
inline constexpr std::string_view cancellation = "cancellation";  // 注销
inline constexpr std::string_view freezing = "freezing";          // 进入冻结期
inline constexpr std::string_view backfill = "backfill";          // 补录
}  // namespace occasion
const std::vector<std::string>& occasions();
// Opening, change and backfill tell a system how the account is now; the others that it ends.
bool tells_present_facts(std::string_view occasion);

namespace state {
inline constexpr std::string_view due = "due";
inline constexpr std::string_view submitted = "submitted";
inline constexpr std::string_view filed = "filed";
inline constexpr std::string_view waived = "waived";
}  // namespace state
const std::vector<std::string>& states();

inline constexpr std::string_view kind_filing = "filing";
inline constexpr std::string_view kind_word = "word";

struct Filing {
    FilingId id;
    AccountId account;
    std::string filing_system;
    std::string kind{kind_filing};
    std::string occasion;
    Date effective_on;
    std::int64_t version = 1;
    std::string state{state::due};
    std::optional<Term> term = {};
    std::string calendar_version = {};
    std::optional<Date> submitted_on = {};
    std::optional<Date> settled_on = {};  // filed or waived
    std::string receipt_number = {};
    AttachmentId receipt_file = {};
    std::string form = "{}";
    std::string note = {};

    bool is_open() const { return state == state::due || state == state::submitted; }
};

// Whether what is there already carries the new cause, so that no duty of its own arises. `of_system`: the account's filings in one system,
// oldest first. An opening, change or backfill that nobody has begun to file will be filed with the newest facts; the deletion at the end
// of a freeze was applied for when the freeze began.
bool is_covered(const std::vector<Filing>& of_system, std::string_view occasion, bool freezing_covers_cancellation);

// The account stands in every system of `required` and nothing of its opening, change or backfill is open in them: 正常 may be said.
bool are_all_filed(const std::vector<Filing>& of_account, const std::vector<std::string>& required);

}  // namespace yanlu::filings

// What is in force, asked of every hit.
#include "monitoring/hit_exceptions.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "monitoring/statements.hpp"

namespace yanlu::monitoring {
namespace {

std::string key_of(std::string_view rule, std::string_view digest) { return std::string(rule) + '\n' + std::string(digest); }

}  // namespace

std::string words_between(std::string_view field, std::int64_t start, std::int64_t end) {
    std::size_t at = 0;
    std::int64_t point = 0;
    for (; point < start && at < field.size(); ++point) next_code_point(field, at);
    const std::size_t begin = at;
    for (; point < end && at < field.size(); ++point) next_code_point(field, at);
    return std::string(field.substr(begin, at - begin));
}

HitExceptions::HitExceptions(storage::Connection& database, Date day) {
    database.each(
        sql::exceptions_in_force, [&](const storage::Row& row) { accounts_[key_of(row.text(0), row.text(1))].push_back(row.integer(2)); },
        day.iso());
}

bool HitExceptions::covers(std::string_view rule, const std::string& words, AccountId account) const {
    if (accounts_.empty()) return false;
    const auto found = accounts_.find(key_of(rule, hex(sha256(words))));
    if (found == accounts_.end()) return false;
    return std::ranges::any_of(found->second, [&](std::int64_t each) { return each == 0 || each == account.value; });
}

void HitExceptions::drop_covered(const ObservedPost& post, AccountId account, std::vector<PostHit>& hits) const {
    if (accounts_.empty()) return;
    std::erase_if(hits, [&](const PostHit& hit) {
        return covers(hit.rule, words_between(hit.field == "title" ? post.title : post.text, hit.start, hit.end), account);
    });
}

void HitExceptions::drop_covered(std::string_view title, std::string_view text, AccountId account, std::vector<inspect::Hit>& hits) const {
    if (accounts_.empty()) return;
    std::erase_if(hits, [&](const inspect::Hit& hit) {
        return covers(hit.rule, words_between(hit.field == "title" ? title : text, hit.start, hit.end), account);
    });
}

}  // namespace yanlu::monitoring

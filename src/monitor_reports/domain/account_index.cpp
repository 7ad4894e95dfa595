// Four maps over one list.
#include "monitor_reports/domain/account_index.hpp"

#include "base/text.hpp"

namespace yanlu::monitor_reports {
namespace {

std::string key_of(std::string_view platform, std::string_view id) { return std::string(platform) + '\x1F' + ascii_lower(id); }

constexpr std::u32string_view passed_over = U" \t\u3000\u00A0\u200B()[]{}（）【】〔〕《》<>「」“”\"'·•・-—–_丨|/";

}  // namespace

std::string name_key(std::string_view name) {
    std::string out;
    const std::string plain = ascii_lower(half_width(trim(name)));
    for (std::size_t at = 0; at < plain.size();) {
        const char32_t c = next_code_point(plain, at);
        if (passed_over.find(c) == std::u32string_view::npos) append_utf8(out, c);
    }
    return out;
}

void AccountIndex::add(KnownAccount account) {
    const std::size_t i = accounts_.size();
    by_number_.emplace(account.id, i);
    by_id_.emplace(key_of(account.platform, account.platform_account_id), i);
    if (!account.link.empty()) by_link_.emplace(account.link, i);
    if (auto name = name_key(account.name); !name.empty()) by_name_.emplace(std::move(name), i);
    accounts_.push_back(std::move(account));
}

void AccountIndex::add_alias(AccountId account, const std::string& platform, const std::string& platform_account_id) {
    const auto found = by_number_.find(account);
    if (found != by_number_.end()) by_id_.emplace(key_of(platform, platform_account_id), found->second);
}

Match AccountIndex::find(const NamedAccount& named) const {
    if (named.id) {
        const auto found = by_number_.find(*named.id);
        return found == by_number_.end() ? Match{} : Match{at(found->second), "number"};
    }
    if (!named.platform_account_id.empty()) {
        // An id that is given is believed: another account of the same name is not the one that was seen.
        const auto found = by_id_.find(key_of(named.platform, named.platform_account_id));
        return found == by_id_.end() ? Match{} : Match{at(found->second), "id"};
    }
    if (!named.link.empty()) {
        if (const auto found = by_link_.find(named.link); found != by_link_.end()) return {at(found->second), "link"};
    }
    return by_name(named);
}

Match AccountIndex::by_name(const NamedAccount& named) const {
    Match out;
    const auto [first, last] = by_name_.equal_range(name_key(named.name));
    for (auto it = first; it != last; ++it) {
        const KnownAccount* account = at(it->second);
        if (!named.platform.empty() && account->platform != named.platform) continue;
        if (out.account) return {nullptr, "none", true};
        out = {account, "name"};
    }
    return out;
}

}  // namespace yanlu::monitor_reports

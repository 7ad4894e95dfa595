// Rows of the accounts' lives → what stands in the register today and what changed in it.
#include "public_register/snapshot.hpp"

#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "public_register/statements.hpp"
#include "registry/links.hpp"

namespace yanlu::public_register {
namespace {

constexpr std::size_t most_kept_bytes = std::size_t{64} << 20;

std::string key_of(std::string_view platform, std::string_view id) {
    while (id.ends_with('=')) id.remove_suffix(1);  // the padding of base64 is left out by some who copy it
    return std::string(platform) + '\n' + std::string(id);
}

// Host and path, without what a page adds behind '?': how an account's own link is compared.
std::string link_key(std::string_view link) {
    const auto found = registry::links_in(link);
    if (found.empty() || found.front().host.empty()) return {};
    std::string path = found.front().path;
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return found.front().host + path;
}

std::size_t form_of(const registry::Platform& platform, const std::string& id) {
    const auto& forms = platform.id_forms;
    return static_cast<std::size_t>(std::ranges::find_if(forms, [&](const auto& form) { return std::regex_match(id, form); }) -
                                    forms.begin());
}

Snapshot::Places places_in(const std::unordered_map<std::string, Snapshot::Places>& index, std::string_view key) {
    const auto found = index.find(std::string(key));
    return found == index.end() ? Snapshot::Places() : found->second;
}

}  // namespace

std::string_view code_of(PublicEvent::Kind kind) {
    static constexpr std::string_view codes[] = {"opened", "amended", "shut_down", "cancelled", "resumed"};
    return codes[static_cast<std::size_t>(kind)];
}

Stamp read_stamp(Context& context) {
    Stamp stamp;
    context.database.each(sql::register_stamp, [&](const storage::Row& row) {
        for (int i = 0; i < 5; ++i) stamp.parts[i] = row.integer(i);
    });
    stamp.day = context.clock.today().ordinal();
    return stamp;
}

// One account's versions in their order, as far as they have begun.
struct Snapshot::Life {
    struct Version {
        std::string name;
        std::optional<PublicState> state;
        UnitId host;
        std::string link;
        std::optional<Date> opened_on;
        bool is_baseline;
        Date from;
        bool is_current;
    };
    AccountId id;
    std::string platform;
    std::string platform_account_id;
    std::vector<Version> versions;
};

Snapshot::Snapshot(Context& context, const Reading& reading, const Stamp& stamp)
    : platforms_(context.rulebook.part<registry::Platforms>()),
      settings_(context.rulebook.part<Settings>()),
      reading_(reading),
      stamp_(stamp) {
    std::string text = settings_.digest;
    for (const std::int64_t part : stamp.parts) text += '.' + std::to_string(part);
    etag_ = '"' + hex(sha256(text + '.' + std::to_string(stamp.day))).substr(0, 20) + '"';
    read_accounts(context);
    read_aliases(context);
    index();
}

void Snapshot::read_accounts(Context& context) {
    context.database.each(sql::unit_names, [&](const storage::Row& row) { unit_names_[row.integer(0)] = row.text(1); });
    Life life;
    std::vector<PublicEvent> events;
    const std::string today = day().iso();
    context.database.each(sql::account_lives, [&](const storage::Row& row) {
        if (row.get<AccountId>(0) != life.id) {
            take(life, events);
            life = {row.get<AccountId>(0), row.get<std::string>(1), row.get<std::string>(2), {}};
        }
        if (row.text(9) > today) return;
        life.versions.push_back({.name = row.get<std::string>(3),
                                 .state = settings_.public_state(row.text(4)),
                                 .host = row.get<UnitId>(5),
                                 .link = row.get<std::string>(6),
                                 .opened_on = row.get<std::optional<Date>>(7),
                                 .is_baseline = row.get<bool>(8),
                                 .from = row.get<Date>(9),
                                 .is_current = row.text(10) > today});
    });
    take(life, events);
    sort_by_name(events);
}

void Snapshot::take(const Life& life, std::vector<PublicEvent>& events) {
    const auto* platform = platforms_.find(life.platform);
    if (life.versions.empty() || !life.versions.back().is_current || !life.versions.back().state || !platform) return;
    const auto& now = life.versions.back();
    const auto of_other_state =
        std::find_if(life.versions.rbegin(), life.versions.rend(), [&](const auto& v) { return v.state != now.state; });
    const auto& first = of_other_state == life.versions.rend() ? life.versions.front() : *of_other_state.base();
    const auto unit = unit_names_.find(now.host.value);
    accounts_.push_back({.id = life.id,
                         .platform = platform,
                         .platform_account_id = life.platform_account_id,
                         .name = now.name,
                         .host = now.host,
                         .host_unit = unit == unit_names_.end() ? std::string() : unit->second,
                         .link = now.link,
                         .state = *now.state,
                         .since = first.from,
                         .opened_on = now.opened_on});
    add_events(life, accounts_.size() - 1, events);
}

// An account that was taken over from an old ledger was not opened then.
void Snapshot::add_events(const Life& life, std::size_t place, std::vector<PublicEvent>& events) const {
    using Kind = PublicEvent::Kind;
    const Life::Version* before = nullptr;
    for (const auto& each : life.versions) {
        if (!before && each.state == PublicState::in_use && !each.is_baseline)
            events.push_back({Kind::opened, place, each.opened_on.value_or(each.from)});
        if (before && each.state && before->state != each.state)
            events.push_back({*each.state == PublicState::in_use      ? Kind::resumed
                              : *each.state == PublicState::shut_down ? Kind::shut_down
                                                                      : Kind::cancelled,
                              place, each.from});
        else if (before && each.state && (before->name != each.name || before->host != each.host))
            events.push_back({Kind::amended, place, each.from, before->name != each.name ? before->name : std::string()});
        before = &each;
    }
}

void Snapshot::sort_by_name(std::vector<PublicEvent>& events) {
    std::vector<std::size_t> order(accounts_.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return std::tie(accounts_[a].name, accounts_[a].id) < std::tie(accounts_[b].name, accounts_[b].id);
    });
    std::vector<PublicAccount> sorted;
    std::vector<std::size_t> place_of(order.size());
    sorted.reserve(order.size());
    for (const std::size_t from : order) {
        place_of[from] = sorted.size();
        sorted.push_back(std::move(accounts_[from]));
    }
    accounts_ = std::move(sorted);
    for (auto& event : events) event.account = place_of[event.account];
    const auto later = [&](const PublicEvent& a, const PublicEvent& b) {
        return std::tie(a.effective_on, accounts_[a.account].id) > std::tie(b.effective_on, accounts_[b.account].id);
    };
    std::ranges::stable_sort(events, later);
    events.resize(std::min(events.size(), settings_.feed_entries), PublicEvent{PublicEvent::Kind::opened, 0, {}});
    events_ = std::move(events);
}

void Snapshot::read_aliases(Context& context) {
    for (std::size_t place = 0; place < accounts_.size(); ++place) by_number_[accounts_[place].id.value] = place;
    std::set<std::pair<std::int64_t, std::size_t>> noted;  // an account with two aliases of one form counts once
    const auto note = [&](std::size_t place, const std::string& platform_code, const std::string& id) {
        by_key_.try_emplace(key_of(platform_code, id), place);
        by_id_[id].push_back(place);
        const auto* platform = platforms_.find(platform_code);
        if (!platform || platform->id_forms.empty()) return;
        const std::size_t form = form_of(*platform, id);
        auto& counts = forms_[platform_code];
        counts.resize(platform->id_forms.size() + 1);
        if (noted.emplace(accounts_[place].id.value, form).second) ++counts[form];
    };
    for (std::size_t place = 0; place < accounts_.size(); ++place) {
        ++on_platform_[accounts_[place].platform->code];
        note(place, accounts_[place].platform->code, accounts_[place].platform_account_id);
    }
    context.database.each(sql::aliases, [&](const storage::Row& row) {
        const auto found = by_number_.find(row.integer(0));
        if (found != by_number_.end()) note(found->second, row.get<std::string>(1), row.get<std::string>(2));
    });
}

void Snapshot::index() {
    for (std::size_t place = 0; place < accounts_.size(); ++place) {
        by_name_[accounts_[place].name].push_back(place);
        if (auto key = link_key(accounts_[place].link); !key.empty()) by_link_[std::move(key)].push_back(place);
    }
}

const PublicAccount* Snapshot::account(AccountId id) const {
    const auto found = by_number_.find(id.value);
    return found == by_number_.end() ? nullptr : &accounts_[found->second];
}

const PublicAccount* Snapshot::with_id(std::string_view platform, std::string_view platform_account_id) const {
    const auto found = by_key_.find(key_of(platform, platform_account_id));
    return found == by_key_.end() ? nullptr : &accounts_[found->second];
}

Snapshot::Places Snapshot::with_any_id(std::string_view platform_account_id) const { return places_in(by_id_, platform_account_id); }
Snapshot::Places Snapshot::named(std::string_view name) const { return places_in(by_name_, name); }
Snapshot::Places Snapshot::with_link(std::string_view normalised) const { return places_in(by_link_, link_key(normalised)); }

bool Snapshot::knows_ids_like(const registry::Platform& platform, std::string_view platform_account_id) const {
    if (platform.id_forms.empty()) return true;
    const auto accounts = on_platform_.find(platform.code);
    if (accounts == on_platform_.end()) return true;
    const auto& counts = forms_.at(platform.code);
    return counts[form_of(platform, std::string(platform_account_id))] == accounts->second;
}

const LookAlikes& Snapshot::alike_names() const {
    std::call_once(alike_once_, [this] {
        alike_names_ = std::make_unique<LookAlikes>(reading_, settings_.least_likeness);
        for (std::size_t place = 0; place < accounts_.size(); ++place) {
            alike_names_->add(accounts_[place].name, place);
            alike_ids_[to_utf8(reading_.of_whole(accounts_[place].platform_account_id))].push_back(place);
        }
    });
    return *alike_names_;
}

Snapshot::Places Snapshot::read_like_id(std::string_view id) const {
    alike_names();
    return places_in(alike_ids_, to_utf8(reading_.of_whole(id)));
}

std::shared_ptr<const std::string> Snapshot::kept(const std::string& key, const std::function<std::string()>& make) const {
    {
        const std::scoped_lock lock(kept_mutex_);
        if (const auto found = kept_.find(key); found != kept_.end()) return found->second;
    }
    auto made = std::make_shared<const std::string>(make());
    const std::scoped_lock lock(kept_mutex_);
    kept_bytes_ += key.size() + made->size();
    if (kept_bytes_ > most_kept_bytes) {
        kept_.clear();
        kept_bytes_ = 0;
    }
    return kept_.insert_or_assign(key, std::move(made)).first->second;
}

}  // namespace yanlu::public_register

// The register as the public sees it, read once and then asked without the database: who is in it, found by id, name and link, and what
// happened lately. Immutable; a new one takes its place when accounts or units change. Holds nothing that is not public.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/context.hpp"
#include "public_register/look_alike.hpp"
#include "public_register/settings.hpp"
#include "registry/platforms.hpp"

namespace yanlu::public_register {

struct PublicAccount {
    AccountId id;
    const registry::Platform* platform = nullptr;
    std::string platform_account_id;
    std::string name;
    UnitId host;
    std::string host_unit;
    std::string link;
    PublicState state = PublicState::in_use;
    Date since;  // in that state
    std::optional<Date> opened_on;
};

struct PublicEvent {
    enum class Kind { opened, amended, shut_down, cancelled, resumed } kind;
    std::size_t account;  // place in accounts()
    Date effective_on;
    std::string name_before = {};  // of an amendment, where it changed
};
std::string_view code_of(PublicEvent::Kind kind);

// Everything that was public when it was read, so that equal stamps mean equal snapshots.
struct Stamp {
    std::int64_t parts[5] = {};
    std::int64_t day = 0;
    friend bool operator==(const Stamp&, const Stamp&) = default;
};
Stamp read_stamp(Context& context);

class Snapshot {
public:
    using Places = std::vector<std::size_t>;

    Snapshot(Context& context, const Reading& reading, const Stamp& stamp);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    const Stamp& stamp() const { return stamp_; }
    const std::string& etag() const { return etag_; }
    Date day() const { return Date::from_ordinal(stamp_.day); }
    const Settings& settings() const { return settings_; }
    const Reading& reading() const { return reading_; }

    const std::vector<PublicAccount>& accounts() const { return accounts_; }  // by name, then id
    const std::vector<PublicEvent>& events() const { return events_; }        // the latest first
    const PublicAccount* account(AccountId id) const;
    const PublicAccount* with_id(std::string_view platform, std::string_view platform_account_id) const;
    Places with_any_id(std::string_view platform_account_id) const;  // on whatever platform
    Places named(std::string_view name) const;
    Places with_link(std::string_view normalised) const;
    // Whether every account of the platform is known by an id of the form that this id has: only then is an unknown id nobody's.
    bool knows_ids_like(const registry::Platform& platform, std::string_view platform_account_id) const;
    // Made when first asked for.
    const LookAlikes& alike_names() const;
    Places read_like_id(std::string_view id) const;

    // A text made from this snapshot once and kept with it: answers, downloads.
    std::shared_ptr<const std::string> kept(const std::string& key, const std::function<std::string()>& make) const;

private:
    struct Life;
    void read_accounts(Context& context);
    void take(const Life& life, std::vector<PublicEvent>& events);
    void add_events(const Life& life, std::size_t place, std::vector<PublicEvent>& events) const;
    void sort_by_name(std::vector<PublicEvent>& events);
    void read_aliases(Context& context);
    void index();
    void note_form(const registry::Platform& platform, AccountId id, std::string_view platform_account_id);

    const registry::Platforms& platforms_;
    const Settings& settings_;
    const Reading& reading_;
    Stamp stamp_;
    std::string etag_;
    std::unordered_map<std::int64_t, std::string> unit_names_;
    std::vector<PublicAccount> accounts_;
    std::vector<PublicEvent> events_;
    std::unordered_map<std::int64_t, std::size_t> by_number_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::unordered_map<std::string, Places> by_id_, by_name_, by_link_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> forms_;  // platform → how many accounts have an id of each form
    std::unordered_map<std::string, std::uint32_t> on_platform_;
    mutable std::once_flag alike_once_;
    mutable std::unique_ptr<LookAlikes> alike_names_;
    mutable std::unordered_map<std::string, Places> alike_ids_;
    mutable std::mutex kept_mutex_;
    mutable std::unordered_map<std::string, std::shared_ptr<const std::string>> kept_;
    mutable std::size_t kept_bytes_ = 0;
};

}  // namespace yanlu::public_register

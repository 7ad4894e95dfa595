// The registry's own list: accounts as they stood on a day, with the names and ids that they had before.
#include <unordered_map>

#include "reconciliation/list_store.hpp"
#include "reconciliation/statements.hpp"

namespace yanlu::reconciliation {
namespace {

class Snapshot {
public:
    Snapshot(Context& context, Date day)
        : context_(context),
          day_(day.iso()),
          now_(context.clock.now()),
          platforms_(context.rulebook.part<registry::Platforms>()),
          settings_(context.rulebook.part<Settings>()) {}

    std::vector<ListRow> take() {
        context_.database.each(sql::registry_accounts, [this](const storage::Row& row) { add(row); }, day_, now_);
        context_.database.each(sql::registry_names, [this](const storage::Row& row) { add_name(row); }, day_, now_);
        context_.database.each(sql::registry_aliases, [this](const storage::Row& row) { add_alias(row); }, now_);
        return std::move(rows_);
    }

private:
    void add(const storage::Row& row) {
        ListRow made;
        made.id = row.get<AccountId>(0);
        made.account = account_of(row);
        made.number = rows_.size() + 1;
        places_[made.id.value] = rows_.size();
        rows_.push_back(std::move(made));
    }
    ListedAccount account_of(const storage::Row& row) const {
        return {.name = row.get<std::string>(3),
                .platform = row.get<std::string>(1),
                .family = settings_.family(row.get<std::string>(1)),
                .platform_account_id = row.get<std::string>(2),
                .certified_host = row.get<std::string>(5),
                .host_unit = row.get<std::string>(8),
                .link = platforms_.recognise(row.text(6)).link,
                .life = settings_.life_of_state(row.get<std::string>(4)),
                .opened_on = row.get<std::optional<Date>>(7),
                .changed_on = row.get<Date>(10),
                .has_filing_duty = row.get<bool>(9)};
    }
    ListedAccount* account(std::int64_t id) {
        const auto found = places_.find(id);
        return found == places_.end() ? nullptr : &rows_[found->second].account;
    }
    void add_name(const storage::Row& row) {
        ListedAccount* found = account(row.integer(0));
        if (found && found->name != row.text(1)) found->former_names.push_back(row.get<std::string>(1));
    }
    void add_alias(const storage::Row& row) {
        if (ListedAccount* found = account(row.integer(0))) found->former_ids.push_back(row.get<std::string>(1));
    }

    Context& context_;
    std::string day_;
    Instant now_;
    const registry::Platforms& platforms_;
    const Settings& settings_;
    std::vector<ListRow> rows_;
    std::unordered_map<std::int64_t, std::size_t> places_;
};

}  // namespace

std::vector<ListRow> registry_rows(Context& context, Date day) { return Snapshot(context, day).take(); }

}  // namespace yanlu::reconciliation

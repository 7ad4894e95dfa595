// A generated city of any size, written by bulk append: for the comparison of the engines and for the benchmark. The same seed gives the
// same rows, ids included.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "storage/connection.hpp"

namespace yanlu::supervision::testing {

struct BulkSize {
    std::int64_t accounts = 310;
    std::int64_t posts_an_account = 90;  // over the year before `last_day`
    std::int64_t observed_days = 30;     // one collection run a day, the last on `last_day`
    Date last_day;
};

// Collects rows and hands them over in blocks. Texts are kept until then.
class Appender {
public:
    Appender(storage::Connection& database, std::string_view table, std::vector<std::string_view> columns)
        : database_(database), table_(table), columns_(std::move(columns)) {}
    ~Appender() { flush(); }
    Appender(const Appender&) = delete;
    Appender& operator=(const Appender&) = delete;

    Appender& add(std::int64_t number) {
        cells_.push_back({{}, number, Kind::integer});
        return *this;
    }
    Appender& add(Instant at) { return add(at.ms); }
    Appender& add(std::string text) {
        cells_.push_back({std::move(text), 0, Kind::text});
        return *this;
    }
    Appender& add_bytes(std::string bytes) {
        cells_.push_back({std::move(bytes), 0, Kind::bytes});
        return *this;
    }
    void end_row() {
        if (cells_.size() >= columns_.size() * rows_a_block) flush();
    }

    // Before rows that refer to these.
    void flush() {
        if (cells_.empty()) return;
        std::vector<storage::Value> values;
        values.reserve(cells_.size());
        for (const Cell& cell : cells_) {
            if (cell.kind == Kind::integer)
                values.emplace_back(cell.number);
            else if (cell.kind == Kind::text)
                values.emplace_back(std::string_view(cell.text));
            else
                values.emplace_back(storage::Blob{cell.text});
        }
        database_.append_rows(table_, columns_, values);
        cells_.clear();
    }

private:
    enum class Kind { integer, text, bytes };
    struct Cell {
        std::string text;
        std::int64_t number;
        Kind kind;
    };
    static constexpr std::size_t rows_a_block = 5000;

    storage::Connection& database_;
    std::string_view table_;
    std::vector<std::string_view> columns_;
    std::vector<Cell> cells_;
};

class BulkCity {
public:
    BulkCity(storage::Connection& database, const BulkSize& size) : database_(database), size_(size), rng_(7) {}

    void write() {
        storage::Transaction transaction(database_);
        write_units();
        write_accounts();
        write_runs();
        for (std::int64_t account = 0; account < size_.accounts; ++account) plan_posts(account);
        write_posts();
        transaction.commit();
    }

private:
    static constexpr std::int64_t forever = 9223372036854775807;
    static constexpr std::int64_t ms_an_hour = 3'600'000;

    std::int64_t units() const { return size_.accounts / 3 + 1; }
    std::int64_t unit_id(std::int64_t i) const { return 1'000'000 + i; }
    std::int64_t account_id(std::int64_t i) const { return 2'000'000 + i; }
    Instant year_start() const { return (size_.last_day - 365).begins_at(); }

    void write_units() {
        Appender nodes(database_, "unit_nodes", {"id", "path", "version"});
        for (std::int64_t i = 0; i < units(); ++i) nodes.add(unit_id(i)).add("/" + std::to_string(unit_id(i)) + "/").add(1).end_row();
        nodes.flush();
        Appender versions(database_, "unit_versions",
                          {"id", "unit_id", "name", "short_name", "kind", "level", "supervising_unit_id", "area", "is_covered", "state",
                           "decision", "valid_from", "valid_to", "recorded_from", "recorded_to"});
        for (std::int64_t i = 0; i < units(); ++i) {
            const std::string kind = i == 0 ? "city_office" : i % 97 == 0 ? "internal_division" : "department";
            versions.add(unit_id(i))
                .add(unit_id(i))
                .add("单位" + std::to_string(i))
                .add("单位")
                .add(kind)
                .add("city")
                .add(unit_id(0))
                .add("")
                .add(1);
            versions.add("active").add("").add("2020-01-01").add("9999-12-31").add(0).add(forever).end_row();
        }
    }

    void write_accounts() {
        static const std::vector<std::string> platforms{"wechat_subscription", "weibo", "douyin", "wechat_service", "toutiao"};
        Appender identities(database_, "account_identities", {"id", "platform", "platform_account_id", "version"});
        for (std::int64_t i = 0; i < size_.accounts; ++i)
            identities.add(account_id(i)).add(platforms[static_cast<std::size_t>(i % 5)]).add("id" + std::to_string(i)).add(1).end_row();
        identities.flush();
        write_account_versions();
        write_duties();
        write_contracts();
    }

    void write_account_versions() {
        Appender versions(database_, "account_versions",
                          {"id", "account_id", "name", "kind", "state", "host_unit_id", "certified_host", "link", "purpose", "opened_on",
                           "is_baseline", "valid_from", "valid_to", "recorded_from", "recorded_to"});
        for (std::int64_t i = 0; i < size_.accounts; ++i) {
            const std::string name = "账号" + std::to_string(i);
            const bool is_certified = rng_.below(200) != 0;
            // Now and then a unit holds two accounts of one platform.
            const std::int64_t number = rng_.below(50) == 0 ? (i / 3 + 5) % units() : i / 3;
            const std::int64_t host = unit_id(number);
            const std::string certified = is_certified ? "单位" + std::to_string(number) : "";
            versions.add(account_id(i)).add(account_id(i)).add(name).add(i % 20 == 0 ? "service_only" : "publishing").add("normal");
            versions.add(host).add(certified).add("").add("").add("2022-05-01").add(0).add("2022-05-01").add("9999-12-31").add(0);
            versions.add(forever).end_row();
        }
    }

    void write_duties() {
        Appender holders(
            database_, "duty_holder_versions",
            {"id", "account_id", "duty", "person_name", "title", "phone", "valid_from", "valid_to", "recorded_from", "recorded_to"});
        for (std::int64_t i = 0; i < size_.accounts; ++i) {
            for (const char* duty : {"principal", "leader_in_charge", "section_head", "editor"}) {
                if (rng_.below(150) == 0) continue;
                const std::string until =
                    rng_.below(100) == 0 ? (size_.last_day - static_cast<std::int64_t>(rng_.below(300))).iso() : "9999-12-31";
                holders.add(3'000'000 + next_++)
                    .add(account_id(i))
                    .add(duty)
                    .add(std::string("某") + duty)
                    .add("")
                    .add("")
                    .add("2022-05-01")
                    .add(until);
                holders.add(0).add(forever).end_row();
            }
        }
    }

    void write_contracts() {
        database_.execute({"bulk.vendor", "INSERT INTO vendors (id, name, version) VALUES (5, '云湾传媒', 1)"});
        Appender contracts(
            database_, "contract_versions",
            {"id", "contract_id", "account_id", "vendor_id", "starts_on", "ends_on", "staff", "recorded_from", "recorded_to"});
        for (std::int64_t i = 0; i < size_.accounts; i += 5) {
            const Date end = size_.last_day + 200 - static_cast<std::int64_t>(rng_.below(250));
            contracts.add(4'000'000 + i).add(4'000'000 + i).add(account_id(i)).add(5).add("2022-05-01").add(end.iso()).add("某运维").add(0);
            contracts.add(forever).end_row();
        }
    }

    void write_runs() {
        Appender runs(database_, "collection_runs",
                      {"id", "source", "started_at", "finished_at", "expected", "observed", "failed", "blocked", "posts_read", "posts_new",
                       "posts_changed", "posts_gone", "posts_refused"});
        for (std::int64_t day = 0; day < size_.observed_days; ++day) {
            const Instant at = run_at(day);
            runs.add(500'000 + day).add("bulk").add(at).add(at);
            for (int i = 0; i < 9; ++i) runs.add(0);
            runs.end_row();
        }
        runs.flush();
        Appender outcomes(database_, "collection_outcomes", {"run_id", "account_id", "outcome", "detail", "observed_at"});
        for (std::int64_t day = 0; day < size_.observed_days; ++day) {
            for (std::int64_t i = 0; i < size_.accounts; ++i) {
                const bool is_blocked = rng_.below(40) == 0;
                outcomes.add(500'000 + day).add(account_id(i)).add(is_blocked ? "blocked" : "observed").add("").add(run_at(day)).end_row();
            }
        }
    }

    Instant run_at(std::int64_t day) const { return {(size_.last_day - (size_.observed_days - 1 - day)).begins_at().ms + 20 * ms_an_hour}; }

    struct PlannedPost {
        std::int64_t account;
        Instant published_at;
    };

    // Evenly over the year with some unrest; about one account in 16 falls silent somewhere in it.
    void plan_posts(std::int64_t account) {
        const std::int64_t step = 365 * milliseconds_per_day / size_.posts_an_account;
        const std::int64_t silent_after = rng_.below(16) == 0 ? static_cast<std::int64_t>(rng_.below(365)) : 365;
        for (std::int64_t i = 0; i < size_.posts_an_account; ++i) {
            const std::int64_t at = i * step + static_cast<std::int64_t>(rng_.below(static_cast<std::uint64_t>(step)));
            if (at / milliseconds_per_day < silent_after) posts_.push_back({account, {year_start().ms + at}});
        }
    }

    void write_posts() {
        Appender rows(database_, "post_versions",
                      {"post_id", "version", "account_id", "platform_post_id", "published_at", "recorded_from", "recorded_to", "is_gone",
                       "digest", "title", "body", "url", "hit_count", "rulebook_version"});
        std::vector<std::size_t> with_hits;
        for (std::size_t i = 0; i < posts_.size(); ++i) {
            const auto& post = posts_[i];
            rows.add(post_id(i)).add(1).add(account_id(post.account)).add("p" + std::to_string(i)).add(post.published_at);
            rows.add(post.published_at.ms + ms_an_hour)
                .add(forever)
                .add(0)
                .add_bytes("0123456789abcdef")
                .add("关于做好有关工作的通知")
                .add("");
            rows.add("").add(0).add("").end_row();
            if (rng_.below(500) == 0) with_hits.push_back(i);
        }
        write_hits(with_hits);
    }

    void write_hits(const std::vector<std::size_t>& with_hits) {
        static const std::vector<std::string> kinds{"advertisement", "personal_data", "secrecy_marking", "serious_wording", "typo"};
        Appender rows(database_, "post_hits",
                      {"id",      "post_id",    "post_version", "account_id", "published_at",  "rule",         "rule_version",
                       "kind",    "article",    "severity",     "confidence", "field",         "start_at",     "end_at",
                       "excerpt", "suggestion", "why",          "triage",     "triage_reason", "recorded_from"});
        std::int64_t id = 600'000'000;
        for (const std::size_t i : with_hits) {
            const std::string& kind = kinds[rng_.below(kinds.size())];
            rows.add(id++)
                .add(post_id(i))
                .add(1)
                .add(account_id(posts_[i].account))
                .add(posts_[i].published_at)
                .add(kind + "-rule")
                .add("1");
            rows.add(kind).add("152-2021.3.2").add("general").add(900).add("text").add(0).add(2).add("示例").add("").add("").add("shown");
            rows.add("").add(posts_[i].published_at).end_row();
        }
    }

    std::int64_t post_id(std::size_t i) const { return 100'000'000 + static_cast<std::int64_t>(i); }

    storage::Connection& database_;
    BulkSize size_;
    SeededRng rng_;
    std::int64_t next_ = 0;
    std::vector<PlannedPost> posts_;
};

}  // namespace yanlu::supervision::testing

// Streams the entries once; memory holds the tree's frontier only.
#include "ledger/verify.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "ledger/statements.hpp"

namespace yanlu::ledger {
namespace {

constexpr std::size_t faults_shown = 20;
constexpr std::int64_t entries_a_page = 5000;

// Takes the entries in order and remembers the roots that the earlier checkpoints ask for.
class Check {
public:
    explicit Check(std::vector<Checkpoint> earlier) : earlier_(std::move(earlier)) { compare_with_checkpoints(); }

    void take(std::string_view bytes) {
        frontier_.append(leaf_hash(bytes));
        compare_with_checkpoints();
    }
    void fault(const std::string& what) {
        if (result_.faults.size() < faults_shown) result_.faults.push_back(what);
    }
    void fault_at(std::int64_t sequence, const std::string& what) { fault("第 " + std::to_string(sequence) + " 条：" + what); }
    const Frontier& frontier() const { return frontier_; }

    Verification finish() {
        for (const Checkpoint& c : earlier_) {
            if (c.size > frontier_.size()) {
                fault("检查点记有 " + std::to_string(c.size) + " 条，现只有 " + std::to_string(frontier_.size()) + " 条：记录被截断或回退");
            }
        }
        result_.size = frontier_.size();
        result_.root = frontier_.root();
        return std::move(result_);
    }

private:
    void compare_with_checkpoints() {
        for (const Checkpoint& c : earlier_) {
            if (c.size == frontier_.size() && c.root != frontier_.root()) {
                fault("前 " + std::to_string(c.size) + " 条与检查点不一致：检查点之后有记录被改动、删除或调换");
            }
        }
    }
    std::vector<Checkpoint> earlier_;
    Frontier frontier_;
    Verification result_;
};

// Whatever stands there: what somebody altered may be of another type.
bool says(const Json& entry, const char* key, const Json& value) {
    const auto found = entry.find(key);
    return found != entry.end() && *found == value;
}

// The copies beside the bytes must say what the bytes say: people search by the copies.
void compare_copies(Check& check, const storage::Row& row) {
    const std::int64_t sequence = row.integer(0);
    const Json entry = Json::parse(row.text(6), nullptr, false);
    if (!entry.is_object() || canonical(entry) != row.text(6)) return check.fault_at(sequence, "内容不是规范格式，已被改动");
    const bool is_same = says(entry, "sequence", sequence) && says(entry, "verb", row.text(1)) &&
                         says(entry, "subject_kind", row.text(2)) && says(entry, "subject_id", row.integer(3)) &&
                         says(entry, "actor", row.integer(4)) && says(entry, "unit", row.integer(5)) &&
                         says(entry, "recorded_at", row.integer(8));
    if (!is_same) check.fault_at(sequence, "检索列与记录内容不符");
}

}  // namespace

Verification verify_database(storage::Connection& database, const std::vector<Checkpoint>& earlier) {
    Check check(earlier);
    std::int64_t expected = 0;
    for (std::int64_t before = -1; before != expected;) {
        before = expected;
        database.each(
            sql::entries_from,
            [&](const storage::Row& row) {
                if (row.integer(0) != expected) check.fault_at(expected, "缺失");
                expected = row.integer(0) + 1;
                if (bytes_of(leaf_hash(row.text(6))) != row.text(7)) check.fault_at(row.integer(0), "内容与摘要不符，已被改动");
                compare_copies(check, row);
                check.take(row.text(6));
            },
            expected, entries_a_page);
    }
    database.each(sql::state, [&](const storage::Row& row) {
        const bool is_same =
            static_cast<std::uint64_t>(row.integer(0)) == check.frontier().size() && row.text(1) == check.frontier().bytes();
        if (!is_same) check.fault("总数或根摘要与记录不符：有记录被增加、删除或改动");
    });
    return check.finish();
}

void export_entries(storage::Connection& database, std::ostream& out) {
    std::int64_t next = 0;
    for (std::int64_t before = -1; before != next;) {
        before = next;
        database.each(
            sql::entries_from,
            [&](const storage::Row& row) {
                next = row.integer(0) + 1;
                out << row.text(6) << '\n';
            },
            next, entries_a_page);
    }
}

Verification verify_export(std::istream& in, const std::vector<Checkpoint>& earlier) {
    Check check(earlier);
    std::string line;
    for (std::int64_t expected = 0; std::getline(in, line); ++expected) {
        const Json entry = Json::parse(line, nullptr, false);
        if (!entry.is_object() || !says(entry, "sequence", expected)) check.fault_at(expected, "缺失、调换或不可读");
        check.take(line);
    }
    return check.finish();
}

Checkpoint current_checkpoint(storage::Connection& database) {
    const auto state = database.one(sql::state, [](const storage::Row& row) {
        const auto frontier = Frontier::parse(static_cast<std::uint64_t>(row.integer(0)), row.text(1));
        if (!frontier) throw storage::DatabaseError("the ledger's state is damaged: run `yanlu ledger verify`");
        return Checkpoint{frontier->size(), frontier->root()};
    });
    return state.value();
}

std::vector<Digest> read_leaves(storage::Connection& database, std::uint64_t size) {
    std::vector<Digest> leaves;
    leaves.reserve(size);
    database.each(
        sql::leaves, [&](const storage::Row& row) { leaves.push_back(digest_from(row.text(0)).value()); }, static_cast<std::int64_t>(size));
    return leaves;
}

}  // namespace yanlu::ledger

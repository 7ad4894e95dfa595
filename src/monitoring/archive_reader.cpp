#include "monitoring/archive_reader.hpp"

#include <vector>

#include "monitoring/statements.hpp"

namespace yanlu::monitoring {
namespace {

constexpr std::int64_t posts_a_page = 500;

StoredPost read_post(const storage::Row& row) {
    return {row.get<PostId>(0),      row.integer(1),          row.get<AccountId>(2),  row.get<Instant>(3),
            row.get<std::string>(4), row.get<std::string>(5), row.get<std::string>(7)};
}

}  // namespace

bool read_archive(storage::Connection& database, std::optional<Date> from, std::optional<Date> to,
                  const std::function<bool(const StoredPost&)>& look) {
    const std::int64_t begin = from ? from->begins_at().ms : INT64_MIN;
    const std::int64_t end = to ? (*to + 1).begins_at().ms : INT64_MAX;
    std::int64_t before = INT64_MAX;
    std::int64_t before_id = INT64_MAX;
    for (;;) {
        const std::vector<StoredPost> page = database.all(sql::posts_to_inspect, read_post, before, before_id, begin, end, posts_a_page);
        for (const StoredPost& post : page) {
            if (!look(post)) return false;
        }
        if (static_cast<std::int64_t>(page.size()) < posts_a_page) return true;
        before = page.back().published_at.ms;
        before_id = page.back().id.value;
    }
}

}  // namespace yanlu::monitoring

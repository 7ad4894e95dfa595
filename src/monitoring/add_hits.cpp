// By rule and place: the same hit is not stored twice.
#include "monitoring/add_hits.hpp"

#include <set>
#include <tuple>

#include "monitoring/statements.hpp"

namespace yanlu::monitoring {
namespace {

using PlaceOfHit = std::tuple<std::string, std::string, std::int64_t, std::int64_t>;

}  // namespace

std::int64_t add_hits(Context& context, const StoredPost& post, const std::vector<PostHit>& hits, const std::string& rulebook_version) {
    std::set<PlaceOfHit> known;
    context.database.each(
        sql::hits_of_version,
        [&](const storage::Row& row) { known.emplace(row.get<std::string>(0), row.get<std::string>(1), row.integer(2), row.integer(3)); },
        post.id, post.version);
    std::int64_t added = 0;
    for (const PostHit& h : hits) {
        if (known.contains({h.rule, h.field, h.start, h.end})) continue;
        context.database.execute(sql::insert_hit, storage::allocate_ids(context.database), post.id, post.version, post.account,
                                 post.published_at, h.rule, h.rule_version, h.kind, h.article, h.severity, h.confidence, h.field, h.start,
                                 h.end, h.excerpt, h.suggestion, h.why, context.clock.now());
        ++added;
    }
    if (added > 0) context.database.execute(sql::add_to_hit_count, post.id, post.version, added, rulebook_version);
    return added;
}

}  // namespace yanlu::monitoring

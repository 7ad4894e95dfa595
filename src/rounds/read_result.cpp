// Frozen rows or a count of now.
#include "rounds/read_result.hpp"

#include "rounds/build_result.hpp"
#include "rounds/statements.hpp"

namespace yanlu::rounds {

Result<RoundResult> result_of(Context& context, RoundId id, std::int64_t version) {
    const auto frozen = context.database.one(
        sql::result,
        [](const storage::Row& row) {
            RoundResult out = result_from(Json::parse(row.text(0)));
            out.digest = row.get<std::string>(1);
            return out;
        },
        id, version);
    if (!frozen) return refuse(RefusalClass::not_found, "api.no_such_record");
    return *frozen;
}

Result<RoundResult> result_of(Context& context, RoundId id) {
    const auto round = load_round(context.database, id);
    if (!round) return refuse(RefusalClass::not_found, "api.no_such_record");
    if (round->state == "closed") return result_of(context, id, 0);
    if (round->state != "running") return refuse(RefusalClass::conflict, "rounds.has_no_result");
    return count_round(context, *round).result;
}

}  // namespace yanlu::rounds

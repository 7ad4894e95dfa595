// The job: a picture is read outside any transaction, its outcome written inside one.
#include "ledger/perform.hpp"
#include "monitoring/inspect_pictures.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/post_pictures.hpp"
#include "monitoring/statements.hpp"
#include "pictures/reader.hpp"
#include "storage/attachments.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using pictures::PictureHit;
using pictures::Reading;

constexpr const char* verb = "monitoring.picture.read";
constexpr std::int64_t pictures_a_run = 5;

struct Waiting {
    std::int64_t id = 0;
    PostId post;
    std::int64_t version = 0;
    AccountId account;
    std::string digest;
    Instant published_at;
};

Waiting read_row(const storage::Row& row) {
    return {row.integer(0), row.get<PostId>(1), row.integer(2), row.get<AccountId>(3), row.get<std::string>(4), row.get<Instant>(5)};
}

Result<Reading> read(const Context& context, const Waiting& picture) {
    const auto bytes = context.attachments->get(picture.digest);
    if (!bytes) return invalid("pictures.file_is_gone", "file");
    return context.rulebook.part<pictures::Reader>().read(*bytes);
}

void write_hit(Context& context, const Waiting& of, const Reading& reading, const PictureHit& found) {
    const PostHit h = to_post_hit(found.hit);
    const auto id = storage::allocate_ids(context.database);
    context.database.execute(sql::insert_hit, id, of.post, of.version, of.account, of.published_at, h.rule, h.rule_version, h.kind,
                             h.article, h.severity, h.confidence, std::string("picture"), h.start, h.end, h.excerpt, h.suggestion, h.why,
                             context.clock.now());
    context.database.execute(sql::insert_picture_hit, id, of.id, h.field, words_of(reading, found), std::int64_t{found.box.left},
                             std::int64_t{found.box.top}, std::int64_t{found.box.width}, std::int64_t{found.box.height});
}

void write_bands(Context& context, const Waiting& of, std::uint64_t hash) {
    if (!pictures::tells_much(hash)) return;
    std::int64_t band = 0;
    for (const auto bits : pictures::bands_of(hash)) context.database.execute(sql::insert_picture_band, band++, bits, of.id);
}

struct Outcome {
    std::optional<Reading> reading;
    std::vector<PictureHit> hits;
    Json refusal;
};

Outcome outcome_of(Context& context, const Waiting& picture, Result<Reading> reading) {
    if (!reading) return {std::nullopt, {}, {{"code", reading.error().code}, {"args", reading.error().args}}};
    const HitExceptions exceptions(context.database, context.clock.today());
    auto hits = judge_reading(context, exceptions, *reading, picture.published_at, picture.account);
    return {std::move(*reading), std::move(hits), nullptr};
}

bool settle(Context& context, const Waiting& picture, const Outcome& outcome) {
    const auto command = Caller::system("job").command(verb, {{"picture_id", picture.id}});
    const auto done = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const auto hash = outcome.reading ? outcome.reading->hash : 0;
        const std::string state = outcome.reading ? "read" : "refused";
        const std::string refusal = outcome.reading ? "" : outcome.refusal.dump();
        const std::string reading = outcome.reading ? reading_json(*outcome.reading).dump() : "";
        if (database.execute(sql::settle_picture, picture.id, state, refusal, reading, static_cast<std::int64_t>(hash),
                             context.clock.now()) == 0)
            return Json{{"settled", false}};  // by another process
        for (const auto& hit : outcome.hits) write_hit(context, picture, *outcome.reading, hit);
        if (outcome.reading) write_bands(context, picture, hash);
        const auto count = static_cast<std::int64_t>(outcome.hits.size());
        if (count > 0) database.execute(sql::count_picture_hits, picture.post, picture.version, count);
        journal.record({.subject_kind = "post_picture",
                        .subject_id = picture.id,
                        .from = "waiting",
                        .to = state,
                        .facts = Json{{"post_id", picture.post.value}, {"hits", count}}});
        return Json{{"settled", true}};
    });
    return done && (*done)["settled"].get<bool>();
}

}  // namespace

std::int64_t read_waiting_pictures(Context& context, std::int64_t most) {
    const auto waiting = context.database.all(sql::pictures_waiting, read_row, most);
    if (waiting.empty()) return 0;
    context.rulebook.part<Inspection>().follow(context.database);
    std::int64_t settled = 0;
    for (const auto& picture : waiting) {
        auto reading = read(context, picture);
        if (!reading && reading.error().code == "pictures.busy") break;  // its turn comes with the next run
        if (settle(context, picture, outcome_of(context, picture, std::move(reading)))) ++settled;
    }
    return settled;
}

std::vector<jobs::Job> picture_jobs() {
    return {{"monitoring.pictures.read", std::chrono::seconds(2), [](Context& context) { read_waiting_pictures(context, pictures_a_run); },
             "pictures"}};
}

}  // namespace yanlu::monitoring

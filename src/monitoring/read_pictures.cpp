// The jobs: a picture or video is read outside any transaction, its outcome written inside one.
#include "ledger/perform.hpp"
#include "monitoring/draft_videos.hpp"
#include "monitoring/fetch_pictures.hpp"
#include "monitoring/inspect_pictures.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/post_pictures.hpp"
#include "monitoring/statements.hpp"
#include "monitoring/video_scenes.hpp"
#include "pictures/reader.hpp"
#include "storage/attachments.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;
using pictures::Reading;
using pictures::VideoHit;
using pictures::VideoReading;

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

// Of a picture one scene. A video's hit is told once, at the first scene that shows it.
struct Outcome {
    std::optional<VideoReading> read;
    std::vector<VideoHit> hits;
    Json refusal;
    bool is_video = false;
};

void write_hit(Context& context, const Waiting& of, const Reading& reading, const VideoHit& found) {
    const auto& [hit, box] = found.hit;
    const PostHit h = to_post_hit(hit);
    const auto id = storage::allocate_ids(context.database);
    context.database.execute(sql::insert_hit, id, of.post, of.version, of.account, of.published_at, h.rule, h.rule_version, h.kind,
                             h.article, h.severity, h.confidence, std::string("picture"), h.start, h.end, h.excerpt, h.suggestion, h.why,
                             context.clock.now());
    context.database.execute(sql::insert_picture_hit, id, of.id, h.field, words_of(reading, found.hit), std::int64_t{box.left},
                             std::int64_t{box.top}, std::int64_t{box.width}, std::int64_t{box.height}, found.first, found.scenes);
}

void write_bands(Context& context, const Waiting& of, std::uint64_t hash) {
    if (!pictures::tells_much(hash)) return;
    std::int64_t band = 0;
    for (const auto bits : pictures::bands_of(hash)) context.database.execute(sql::insert_picture_band, band++, bits, of.id);
}

Result<VideoReading> read_picture(const Context& context, const std::string& bytes) {
    auto reading = context.rulebook.part<pictures::Reader>().read(bytes);
    if (!reading) return refuse(std::move(reading.error()));
    VideoReading out;
    out.scenes.push_back(std::move(*reading));
    return out;
}

Outcome outcome_of(Context& context, const Waiting& picture, bool is_video, Result<VideoReading> read) {
    if (!read) return {std::nullopt, {}, {{"code", read.error().code}, {"args", read.error().args}}, is_video};
    const HitExceptions exceptions(context.database, context.clock.today());
    if (is_video) {
        auto hits = judge_scenes(context, exceptions, read->scenes, picture.published_at, picture.account);
        return {std::move(*read), std::move(hits), nullptr, is_video};
    }
    std::vector<VideoHit> hits;
    for (auto& hit : judge_reading(context, exceptions, read->scenes.front(), picture.published_at, picture.account))
        hits.push_back({std::move(hit)});
    return {std::move(*read), std::move(hits), nullptr, is_video};
}

void write_read(Context& context, const Waiting& picture, const Outcome& outcome) {
    for (const auto& hit : outcome.hits) write_hit(context, picture, scene_of(outcome.read->scenes, hit), hit);
    if (outcome.is_video)
        write_scenes(context, picture.id, *outcome.read);
    else
        write_bands(context, picture, outcome.read->scenes.front().hash);
    const auto count = static_cast<std::int64_t>(outcome.hits.size());
    if (count > 0) context.database.execute(sql::count_picture_hits, picture.post, picture.version, count);
}

bool settle(Context& context, const Waiting& picture, const Outcome& outcome) {
    const auto command = Caller::system("job").command(verb, {{"picture_id", picture.id}});
    const auto done = ledger::perform(context, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
        const bool is_picture = outcome.read && !outcome.is_video;
        const auto hash = is_picture ? outcome.read->scenes.front().hash : 0;
        const std::string state = outcome.read ? "read" : "refused";
        const std::string refusal = outcome.read ? "" : outcome.refusal.dump();
        const std::string reading = is_picture ? reading_json(outcome.read->scenes.front()).dump() : "";
        if (database.execute(sql::settle_picture, picture.id, state, refusal, reading, static_cast<std::int64_t>(hash),
                             context.clock.now()) == 0)
            return Json{{"settled", false}};  // by another process
        if (outcome.read) write_read(context, picture, outcome);
        journal.record({.subject_kind = "post_picture",
                        .subject_id = picture.id,
                        .from = "waiting",
                        .to = state,
                        .facts = Json{{"post_id", picture.post.value}, {"hits", outcome.hits.size()}}});
        return Json{{"settled", true}};
    });
    return done && (*done)["settled"].get<bool>();
}

std::int64_t read_waiting(Context& context, const std::string& kind, std::int64_t most) {
    const auto waiting = context.database.all(sql::pictures_waiting, read_row, kind, most);
    if (waiting.empty()) return 0;
    context.rulebook.part<Inspection>().follow(context.database);
    std::int64_t settled = 0;
    for (const auto& picture : waiting) {
        const auto bytes = context.attachments->get(picture.digest);
        auto read = !bytes            ? Result<VideoReading>(invalid("pictures.file_is_gone", "file"))
                    : kind == "video" ? read_video_told(context, picture.id, *bytes)
                                      : read_picture(context, *bytes);
        if (!read && read.error().code == "pictures.busy") break;  // its turn comes with the next run
        if (settle(context, picture, outcome_of(context, picture, kind == "video", std::move(read)))) ++settled;
    }
    return settled;
}

// One of each, so that neither a post's nor a draft's waits for all of the other.
void read_videos(Context& context) {
    read_draft_videos(context, 1);
    read_waiting_videos(context, 1);
}

}  // namespace

std::int64_t read_waiting_pictures(Context& context, std::int64_t most) { return read_waiting(context, "picture", most); }
std::int64_t read_waiting_videos(Context& context, std::int64_t most) { return read_waiting(context, "video", most); }

std::vector<jobs::Job> picture_jobs() {
    using std::chrono::seconds;
    return {{"monitoring.pictures.read", seconds(2), [](Context& context) { read_waiting_pictures(context, pictures_a_run); }, "pictures"},
            {"monitoring.pictures.fetch", seconds(2),
             [](Context& context) { fetch_due_pictures(context, *make_http_fetcher(picture_fetch_limits(context.rulebook))); }, "fetch"},
            {"monitoring.videos.read", seconds(2), read_videos, "videos"},
            {"monitoring.draft_videos.forget", std::chrono::hours(1), forget_old_draft_videos}};
}

}  // namespace yanlu::monitoring

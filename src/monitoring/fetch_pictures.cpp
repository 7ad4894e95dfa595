#include "monitoring/fetch_pictures.hpp"

#include <algorithm>
#include <array>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "ledger/perform.hpp"
#include "monitoring/picture_intake_settings.hpp"
#include "monitoring/pictures_of_run.hpp"
#include "monitoring/post_archive.hpp"
#include "monitoring/statements.hpp"
#include "pictures/raster.hpp"
#include "pictures/reader.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitoring {
namespace {

using organisation::Caller;

constexpr const char* verb = "monitoring.picture.fetch";
constexpr std::int64_t hosts_a_run = 50;
constexpr std::size_t longest_name = 100;

struct Due {
    std::int64_t id = 0;
    PostId post;
    std::int64_t version = 0;
    AccountId account;
    std::int64_t position = 0;
    std::string address, host;
    std::int64_t attempts = 0;
};

Due read_due(const storage::Row& row) {
    return {row.integer(0), row.get<PostId>(1),      row.integer(2),          row.get<AccountId>(3),
            row.integer(4), row.get<std::string>(5), row.get<std::string>(6), row.integer(7)};
}

// What an address gave: bytes, or the file that they were stored as before.
struct Given {
    AttachmentId file = {};
    std::string digest = {};
    std::string bytes = {};
    std::string name = {};
};

std::optional<Given> given_before(Context& context, const Due& due) {
    const auto days = context.rulebook.part<PictureIntakeSettings>().known_days;
    return context.database.one(
        sql::file_of_address, [](const storage::Row& row) { return Given{row.get<AttachmentId>(0), row.get<std::string>(1)}; }, due.address,
        context.clock.now() - std::chrono::days(days));
}

// The last part of the path, or the picture's place in the post.
std::string name_of(const std::string& url, std::int64_t position) {
    const std::string path = url.substr(0, url.find_first_of("?#"));
    const std::string name = path.find("://") + 2 == path.rfind('/') ? "" : file_name_of(path);
    const bool is_fit = !name.empty() && name.size() <= longest_name && name.find('%') == name.npos && is_valid_utf8(name);
    return is_fit ? name : "图" + std::to_string(position);
}

Result<Given> fetched(HttpFetcher& fetcher, const Due& due) {
    auto answer = fetcher.fetch(due.address);
    if (!answer) return refuse(std::move(answer.error()));
    if (pictures::sniffed_type(answer->body).empty()) return invalid("pictures.not_a_picture", "address");
    const std::string name = name_of(answer->final_url, due.position);
    std::string digest = hex(sha256(answer->body));
    return Given{{}, std::move(digest), std::move(answer->body), name};
}

bool may_pass(const Refusal& refusal) {
    static constexpr std::array passing{"monitoring.fetch_timed_out", "monitoring.fetch_unreachable", "monitoring.fetch_blocked"};
    if (std::ranges::find(passing, refusal.code) != passing.end()) return true;
    const auto status = refusal.args.find("status");
    return status != refusal.args.end() && status->second.starts_with('5');
}

// It is not the picture but its host that does not answer.
bool is_of_host(const Refusal& refusal) {
    return refusal.code == "monitoring.fetch_unreachable" || refusal.code == "monitoring.fetch_blocked";
}

class Visit {
public:
    Visit(Context& context, const Due& due) : context_(context), due_(due) {}

    void take(const Given& given) const {
        settle("taken", [&](storage::Connection& database) {
            auto picture = database.value<std::int64_t>(sql::picture_of_digest, due_.post, due_.version, given.digest);
            if (!picture) picture = insert(given);
            return database.execute(sql::take_picture_address, due_.id, *picture, given.bytes.size(), context_.clock.now());
        });
    }

    void fail(const Refusal& refusal) const {
        const auto& retry_after = context_.rulebook.part<PictureIntakeSettings>().retry_after;
        const bool is_last = !may_pass(refusal) || due_.attempts >= static_cast<std::int64_t>(retry_after.size());
        const std::string why = Json{{"code", refusal.code}, {"args", refusal.args}}.dump();
        const Instant now = context_.clock.now();
        const Instant next = is_last ? now : now + retry_after[static_cast<std::size_t>(due_.attempts)];
        settle(is_last ? "given_up" : "waiting", [&](storage::Connection& database) {
            if (is_of_host(refusal) && !is_last) return database.execute(sql::fail_host, due_.host, now, next, why, retry_after.size() + 1);
            return database.execute(sql::fail_picture_address, due_.id, std::string(is_last ? "given_up" : "waiting"), next, why,
                                    is_last ? std::optional(now) : std::nullopt);
        });
    }

private:
    std::int64_t insert(const Given& given) const {
        const auto file = given.file ? given.file : registry::store_attachment(context_, PersonId{}, given.name, given.bytes).id;
        return insert_picture(context_, due_.post, due_.version, due_.account, file, given.digest, "picture", PersonId{});
    }

    // Another process may have been quicker: then nothing changes.
    void settle(const char* to, const std::function<std::int64_t(storage::Connection&)>& write) const {
        const auto command = Caller::system("job").command(verb, {{"address_id", due_.id}});
        const auto done = ledger::perform(context_, command, [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
            if (write(database) == 0) return refuse(RefusalClass::conflict, "http.busy");
            journal.record({.subject_kind = "post_picture_address",
                            .subject_id = due_.id,
                            .from = "waiting",
                            .to = to,
                            .facts = Json{{"post_id", due_.post.value}}});
            return Json{{"settled", true}};
        });
        static_cast<void>(done);
    }

    Context& context_;
    const Due& due_;
};

void visit(Context& context, HttpFetcher& fetcher, const Due& due) {
    const Visit visit(context, due);
    if (const auto known = given_before(context, due)) return visit.take(*known);
    const auto given = fetched(fetcher, due);
    given ? visit.take(*given) : visit.fail(given.error());
}

// Of the day and of all.
bool has_room(Context& context) {
    const auto& settings = context.rulebook.part<PictureIntakeSettings>();
    const auto fetched_since = [&](Instant when) {
        return context.database.value<std::int64_t>(sql::bytes_fetched_since, when).value_or(0);
    };
    return fetched_since(context.clock.today().begins_at()) < settings.most_bytes_a_day && fetched_since(Instant{}) < settings.most_bytes;
}

}  // namespace

std::int64_t fetch_due_pictures(Context& context, HttpFetcher& fetcher) {
    const auto due = context.database.all(sql::picture_addresses_due, read_due, context.clock.now(), hosts_a_run);
    if (due.empty() || !has_room(context)) return 0;
    const auto until = std::chrono::steady_clock::now() + context.rulebook.part<PictureIntakeSettings>().a_run;
    std::int64_t visited = 0;
    for (const Due& each : due) {
        if (std::chrono::steady_clock::now() >= until) break;
        visit(context, fetcher, each);
        ++visited;
    }
    return visited;
}

FetchLimits picture_fetch_limits(const Rulebook& rulebook) {
    const auto& settings = rulebook.part<PictureIntakeSettings>();
    return {.timeout = settings.a_picture,
            .max_bytes = static_cast<std::size_t>(rulebook.part<pictures::Reader>().settings().max_mib) << 20,
            .max_redirects = settings.most_redirects};
}

}  // namespace yanlu::monitoring

// Read a batch outside any transaction, write what is new inside one.
#include "monitoring/inspect_stored.hpp"

#include <iostream>

#include <unistd.h>

#include "documents/sheet_import.hpp"
#include "ledger/perform.hpp"
#include "monitoring/add_hits.hpp"
#include "monitoring/archive_reader.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/statements.hpp"
#include "organisation/permissions.hpp"

namespace yanlu::monitoring {
namespace {

constexpr const char* verb = "monitoring.inspect_stored";
constexpr std::size_t posts_in_batch = 200;

struct Found {
    StoredPost post;  // without its text
    std::vector<PostHit> hits;
};

class Reinspection {
public:
    Reinspection(Context& context, const organisation::Caller& caller)
        : context_(context), caller_(caller), inspection_(context.rulebook.part<Inspection>()) {
        inspection_.follow(context.database);
        reader_ = inspection_.proofreader();
        exceptions_.emplace(context.database, context.clock.today());
    }

    void look_at(const StoredPost& post) {
        ++read_;
        const inspect::Document document{post.title, post.text, post.published_at};
        std::vector<inspect::Hit> hits = reader_->inspect(document, inspect::Checks::all);
        exceptions_->drop_covered(post.title, post.text, post.account, hits);
        if (hits.empty()) return;
        Found found{{post.id, post.version, post.account, post.published_at, {}, {}, {}}, {}};
        for (auto& hit : hits) found.hits.push_back(to_post_hit(std::move(hit)));
        batch_.push_back(std::move(found));
    }
    bool is_full() const { return batch_.size() >= posts_in_batch; }

    std::optional<Refusal> write() {
        if (batch_.empty()) return std::nullopt;
        const auto done = ledger::perform(context_, caller_.command(verb, {{"posts", batch_.size()}}),
                                          [&](storage::Connection&, ledger::Journal& journal) -> Result<Json> {
                                              std::int64_t added = 0;
                                              for (const Found& found : batch_)
                                                  added += add_hits(context_, found.post, found.hits, inspection_.version());
                                              if (added > 0)
                                                  journal.record({.subject_kind = "inspection",
                                                                  .subject_id = batch_.front().post.id.value,
                                                                  .facts = {{"hits_new", added}, {"posts", batch_.size()}}});
                                              return Json{{"added", added}};
                                          });
        batch_.clear();
        if (!done) return done.error();
        added_ += done->at("added").get<std::int64_t>();
        return std::nullopt;
    }

    std::int64_t read() const { return read_; }
    Json report() const { return {{"posts_read", read_}, {"hits_new", added_}}; }

private:
    Context& context_;
    organisation::Caller caller_;
    const Inspection& inspection_;
    std::shared_ptr<const Proofreader> reader_;
    std::optional<HitExceptions> exceptions_;
    std::vector<Found> batch_;
    std::int64_t read_ = 0;
    std::int64_t added_ = 0;
};

int complain(const Rulebook& rulebook, const Refusal& refusal) {
    std::cerr << documents::describe(rulebook, {refusal}) << "\n";
    return 2;
}

}  // namespace

Result<Json> inspect_stored(Context& context, const organisation::Caller& caller, const StoredRange& range,
                            const std::function<void(std::int64_t)>& on_progress) {
    if (auto refusal = context.rulebook.part<organisation::Permissions>().why_not(caller, verb)) return refuse(std::move(*refusal));
    Reinspection work(context, caller);
    std::optional<Refusal> fault;
    read_archive(context.database, range.from, range.to, [&](const StoredPost& post) {
        work.look_at(post);
        if (on_progress) on_progress(work.read());
        if (work.is_full()) fault = work.write();
        return !fault;
    });
    if (!fault) fault = work.write();
    if (fault) return refuse(std::move(*fault));
    return work.report();
}

int inspect_stored_command(const InspectStoredOptions& options) {
    Workspace workspace(options.place);
    Context& context = workspace.context();
    StoredRange range;
    for (const auto& [text, day] : {std::pair{&options.from, &range.from}, {&options.to, &range.to}}) {
        if (text->empty()) continue;
        *day = Date::parse(*text);
        if (!*day) return complain(context.rulebook, invalid("documents.not_a_date", "from", {{"value", *text}}).value());
    }
    const bool is_terminal = isatty(STDERR_FILENO) != 0;
    const auto report = inspect_stored(context, organisation::Caller::system("cli"), range, [&](std::int64_t posts) {
        if (is_terminal && posts % 1000 == 0) std::cerr << "\r已检查 " << posts << " 篇\r" << std::flush;
    });
    if (!report) return complain(context.rulebook, report.error());
    std::cout << "已检查 " << (*report)["posts_read"] << " 篇，新增命中 " << (*report)["hits_new"] << " 处。\n";
    return (*report)["hits_new"] == 0 ? 0 : 1;
}

}  // namespace yanlu::monitoring

// Everything is read and decided first, then written in one transaction; a run that is cut short has changed nothing.
#include <algorithm>
#include <iterator>
#include <set>
#include <stdexcept>

#include "ledger/perform.hpp"
#include "monitoring/account_profiles.hpp"
#include "monitoring/add_hits.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/profile_store.hpp"
#include "monitoring/statements.hpp"
#include "organisation/caller.hpp"

namespace yanlu::monitoring {
namespace {

constexpr const char* verb = "monitoring.profiles.write";

// A post that is unlike its account, with what was known of the account just then.
struct Candidate {
    AccountId account;
    KnownAccount known;
    PostOfProfile post;
};

bool is_off(const Inspection& inspection) { return inspection.proofreader()->mode_of(DistanceRule::id) == "off"; }

class ProfileRun {
public:
    explicit ProfileRun(Context& context)
        : context_(context),
          rule_(context.rulebook.part<DistanceRule>()),
          settings_(rule_.settings()),
          today_(context.clock.today()),
          is_off_(is_off(context.rulebook.part<Inspection>())),
          exceptions_(context.database, today_) {}

    void look_at(ProfileRow row) {
        const bool is_new = row.model != rule_.model_version();
        if (is_new) begin_anew(row);
        row.known.of_its_unit = profiles_of_unit(context_.database, row, rule_);
        const Instant judged_from = is_new ? (today_ - settings_.judged_days).begins_at() : row.known.counted_to;
        auto posts = posts_from(context_.database, row.account, row.known.counted_to, settings_.first_posts);
        const Instant judged_to = row.judged_to;
        std::size_t settled = 0;
        for (std::size_t i = 0; i < posts.size(); ++i) {
            PostOfProfile& post = posts[i];
            post.direction = rule_.direction_of(post.title, post.text);
            settle(row, posts, settled, (Date::of(post.published_at) - settings_.settle_days).begins_at());
            if (post.recorded_from <= judged_to) continue;
            row.judged_to = std::max(row.judged_to, post.recorded_from);
            post.stays_out = judge(row, post, judged_from) || post.stays_out;
        }
        settle(row, posts, settled, (today_ - settings_.settle_days).begins_at());
        rows_.push_back(std::move(row));
    }

    std::int64_t write() {
        drop_joint_actions();
        drop_reprints();
        const auto done = ledger::perform(context_, organisation::Caller::system("job").command(verb, {{"accounts", rows_.size()}}),
                                          [&](storage::Connection& database, ledger::Journal& journal) -> Result<Json> {
                                              for (const ProfileRow& row : rows_) save_profile(database, row);
                                              std::int64_t hits = 0;
                                              for (const Candidate& each : candidates_) hits += add_hint(each);
                                              if (hits > 0)
                                                  journal.record({.subject_kind = "inspection",
                                                                  .subject_id = candidates_.front().post.id.value,
                                                                  .facts = {{"accounts", rows_.size()}, {"hits_new", hits}}});
                                              return Json{{"hits_new", hits}};
                                          });
        if (!done) throw std::runtime_error("profiles of accounts could not be written: " + done.error().code);
        return std::ssize(rows_);
    }

private:
    void begin_anew(ProfileRow& row) const {
        row.model = rule_.model_version();
        row.known.profile = {};
        row.known.counted_to = {};
        row.judged = 0;
        row.below = 0;
    }

    // Adds the posts of before `end`.
    static void settle(ProfileRow& row, const std::vector<PostOfProfile>& posts, std::size_t& settled, Instant end) {
        for (; settled < posts.size() && posts[settled].published_at < end; ++settled) {
            const PostOfProfile& post = posts[settled];
            if (post.direction && !post.stays_out) row.known.profile.add(*post.direction);
        }
        row.known.counted_to = std::max(row.known.counted_to, end);
    }

    // Whether the post is hinted at.
    bool judge(ProfileRow& row, const PostOfProfile& post, Instant judged_from) {
        if (!post.direction) return false;
        const auto likeness = rule_.likeness(row.known, *post.direction);
        if (!likeness) return false;
        const bool is_unusual = rule_.is_unlike(*likeness) && !rule_.is_common(*post.direction);
        row.count(is_unusual);
        if (!is_unusual || is_off_ || post.published_at < judged_from || row.is_varied(settings_)) return false;
        candidates_.push_back({row.account, row.known, post});
        return true;
    }

    // What several accounts publish alike at the same time was asked of them.
    void drop_joint_actions() {
        std::vector<Candidate> kept;
        for (const Candidate& each : candidates_) {
            std::set<AccountId> accounts;
            for (const Candidate& other : candidates_) {
                if (rule_.is_reprint(*each.post.direction, *other.post.direction)) accounts.insert(other.account);
            }
            if (std::ssize(accounts) < settings_.joint_accounts) kept.push_back(each);
        }
        candidates_ = std::move(kept);
    }

    void drop_reprints() {
        if (candidates_.empty()) return;
        const auto by_day = [](const Candidate& c) { return c.post.published_at; };
        const Instant from = std::ranges::min(candidates_, {}, by_day).post.published_at;
        const Instant to = std::ranges::max(candidates_, {}, by_day).post.published_at;
        const auto originals =
            leading_posts(context_.database, rule_, (Date::of(from) - settings_.reprint_days).begins_at(), Date::of(to).ends_at());
        std::erase_if(candidates_, [&](const Candidate& each) {
            const Instant begin = (Date::of(each.post.published_at) - settings_.reprint_days).begins_at();
            const Instant end = Date::of(each.post.published_at).ends_at();
            return std::ranges::any_of(originals, [&](const LeadingPost& post) {
                return post.published_at >= begin && post.published_at < end && rule_.is_reprint(*each.post.direction, post.direction);
            });
        });
    }

    std::int64_t add_hint(const Candidate& each) {
        const auto usual = usual_texts(context_.database, each.account, each.known.counted_to);
        auto hit = rule_.hint(each.known, *each.post.direction, each.post.title, each.post.text, usual);
        const auto words = words_between(hit.field == "title" ? each.post.title : each.post.text, hit.start, hit.end);
        if (exceptions_.covers(hit.rule, words, each.account)) return 0;
        const StoredPost post{each.post.id, each.post.version, each.account, each.post.published_at, {}, {}, {}};
        return add_hits(context_, post, {to_post_hit(std::move(hit))}, context_.rulebook.part<Inspection>().version());
    }

    Context& context_;
    const DistanceRule& rule_;
    const DistanceSettings& settings_;
    Date today_;
    bool is_off_;
    HitExceptions exceptions_;
    std::vector<ProfileRow> rows_;
    std::vector<Candidate> candidates_;
};

}  // namespace

std::int64_t follow_profiles(Context& context, std::int64_t most) {
    auto due = due_profiles(context.database, most);
    if (due.empty()) return 0;
    context.rulebook.part<Inspection>().follow(context.database);
    ProfileRun run(context);
    for (ProfileRow& row : due) run.look_at(std::move(row));
    return run.write();
}

void mark_profiles_due(Context& context, std::int64_t run) { context.database.execute(sql::mark_profiles_due, run, context.clock.now()); }

std::optional<inspect::Hit> distance_of_draft(Context& context, AccountId account, std::string_view title, std::string_view text,
                                              Instant at) {
    const auto& rule = context.rulebook.part<DistanceRule>();
    const auto direction = rule.direction_of(title, text);
    if (!direction || is_off(context.rulebook.part<Inspection>())) return std::nullopt;
    auto row = profile_of(context.database, account);
    if (!row || row->model != rule.model_version() || at < row->known.counted_to || row->is_varied(rule.settings())) return std::nullopt;
    row->known.of_its_unit = profiles_of_unit(context.database, *row, rule);
    const auto likeness = rule.likeness(row->known, *direction);
    if (!likeness || !rule.is_unlike(*likeness) || rule.is_common(*direction)) return std::nullopt;
    const Date day = Date::of(at);
    for (const auto& post : leading_posts(context.database, rule, (day - rule.settings().reprint_days).begins_at(), day.ends_at())) {
        if (rule.is_reprint(*direction, post.direction)) return std::nullopt;
    }
    return rule.hint(row->known, *direction, title, text, usual_texts(context.database, account, row->known.counted_to));
}

// A thread of their own: the first count of a large city takes a while.
std::vector<jobs::Job> profile_jobs() {
    return {{"monitoring.profiles.follow", std::chrono::minutes(1),
             [](Context& context) { follow_profiles(context, context.rulebook.part<DistanceRule>().settings().accounts_a_run); },
             "profiles"}};
}

std::vector<jobs::Subscription> profile_subscriptions() {
    return {{"posts.taken_in", [](Context& context, const jobs::Delivery& event) { mark_profiles_due(context, event.subject_id); }}};
}

}  // namespace yanlu::monitoring

// One batch: accounts, known versions (64 at a time), decisions in the order of the rows, then all writes at once.
#include "monitoring/post_writer.hpp"

#include <array>

#include "ledger/domain/merkle.hpp"
#include "monitoring/statements.hpp"

namespace yanlu::monitoring {
namespace {

using storage::Value;

constexpr std::size_t posts_in_one_look_up = 64;  // places in sql/current_versions.sql
constexpr std::int64_t forever = INT64_MAX;

std::string key_of(AccountId account, std::string_view platform_id) {
    return std::to_string(account.value) + '\n' + std::string(platform_id);
}

Digest digest_from(std::string_view bytes) {
    Digest digest{};
    std::copy_n(bytes.begin(), std::min(bytes.size(), digest.size()), digest.begin());
    return digest;
}

}  // namespace

void PostWriter::begin_batch(std::size_t rows) {
    ++batch_number_;
    known_.clear();
    planned_.clear();
    replaced_.clear();
    gone_.clear();
    row_accounts_.assign(rows, AccountId{});
}

void PostWriter::write(Batch& batch, ledger::Journal& journal, const RefuseRow& refuse_row) {
    begin_batch(batch.rows.size());
    resolve(batch, refuse_row);
    look_up(batch);
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        if (row_accounts_[i] && batch.rows[i].row.post) plan(batch.rows[i], row_accounts_[i], refuse_row);
    }
    flush(journal);
}

void PostWriter::resolve(Batch& batch, const RefuseRow& refuse_row) {
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        PostRow& row = batch.rows[i].row;
        if (!row.problems.empty()) continue;
        const std::string& platform = row.post ? row.post->platform : row.report->platform;
        const std::string& account = row.post ? row.post->account : row.report->account;
        row_accounts_[i] = accounts_.find(platform, account);
        if (!row_accounts_[i]) {
            refuse_row(
                row,
                {RefusalClass::invalid, "monitoring.account_unknown", "account", {}, {{"platform", platform}, {"value", account}}, {}});
        }
    }
}

void PostWriter::look_up(const Batch& batch) {
    std::vector<std::pair<AccountId, const std::string*>> wanted;
    std::int64_t posts = 0;
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        if (!row_accounts_[i] || !batch.rows[i].row.post) continue;
        ++posts;
        const std::string& id = batch.rows[i].row.post->platform_id;
        if (known_.try_emplace(key_of(row_accounts_[i], id)).second) wanted.emplace_back(row_accounts_[i], &id);
    }
    for (std::size_t at = 0; at < wanted.size(); at += posts_in_one_look_up) {
        look_up_some(std::span(wanted).subspan(at, std::min(posts_in_one_look_up, wanted.size() - at)));
    }
    if (posts > 0) next_post_id_ = storage::allocate_ids(context_.database, posts);  // more than are needed if some are known
}

void PostWriter::look_up_some(std::span<const std::pair<AccountId, const std::string*>> wanted) {
    std::vector<Value> values;
    values.reserve(posts_in_one_look_up * 2);
    for (std::size_t i = 0; i < posts_in_one_look_up; ++i) {
        values.emplace_back(i < wanted.size() ? wanted[i].first.value : 0);
        values.emplace_back(i < wanted.size() ? std::string_view(*wanted[i].second) : std::string_view());
    }
    context_.database.run(sql::current_versions, values, [&](const storage::Row& row) { keep_known(row); });
}

void PostWriter::keep_known(const storage::Row& row) {
    KnownVersion known;
    known.post = row.get<PostId>(2);
    known.version = row.integer(3);
    known.digest = digest_from(row.text(4));
    known.is_gone = row.get<bool>(5);
    known.recorded_from = row.get<Instant>(6);
    // Ids grow: what has an id above this run's was first seen in this file.
    known.is_from_this_file = known.post.value > run_id_ || changed_here_.contains(known.post.value);
    known_[key_of(row.get<AccountId>(0), row.text(1))] = known;
}

void PostWriter::plan(InspectedRow& row, AccountId& account, const RefuseRow& refuse_row) {
    const ObservedPost& post = *row.row.post;
    auto& known = known_.at(key_of(account, post.platform_id));
    const Digest digest = content_digest(post.title, post.text);
    const Instant at = options_.recorded_as_observed ? post.observed_at.value_or(now_) : now_;
    const Decision decision = decide(known, post, digest, at);
    const auto no_picture = decision.step == Step::refused ? std::nullopt : pictures_.why_not(post);
    if (no_picture) {
        refuse_row(row.row, *no_picture);
        account = {};
        return;
    }
    switch (decision.step) {
        case Step::refused:
            refuse_row(row.row, {RefusalClass::invalid, decision.code, "id", {}, {{"value", post.platform_id}}, {}});
            account = {};
            return;
        case Step::unchanged:
            ++report_.posts_unchanged;
            pictures_.add(known->post, known->version, account, post, false);
            break;
        case Step::gone:
            plan_end(account, *known, at);
            break;
        case Step::first:
        case Step::changed:
            plan_version(row, account, known, digest, at);
            break;
    }
    if (options_.complete_since) seen_.insert(known->post.value);
}

void PostWriter::plan_version(InspectedRow& row, AccountId account, std::optional<KnownVersion>& known, const Digest& digest, Instant at) {
    if (known) {
        replaced_.push_back({account, known->post, known->version, at});
        changed_here_.insert(known->post.value);
        ++report_.posts_changed;
    } else {
        known.emplace();
        known->post = PostId{next_post_id_++};
        ++report_.posts_new;
    }
    exceptions_.drop_covered(*row.row.post, account, row.hits);
    ++known->version;
    known->digest = digest;
    known->is_gone = false;
    known->recorded_from = at;
    known->is_from_this_file = true;
    pictures_.add(known->post, known->version, account, *row.row.post, true);
    planned_.push_back({&row, account, known->post, known->version, digest, at});
}

void PostWriter::plan_end(AccountId account, KnownVersion& known, Instant at) {
    gone_.push_back({account, known.post, known.version, at});
    changed_here_.insert(known.post.value);
    ++report_.posts_gone;
    ++known.version;
    known.is_gone = true;
    known.recorded_from = at;
    known.is_from_this_file = true;
}

void PostWriter::flush(ledger::Journal& journal) {
    if (planned_.empty() && gone_.empty()) return;
    append_versions();
    append_hits();
    write_ends();
    advance_accounts();
    record_in_ledger(journal);
}

void PostWriter::append_versions() {
    static constexpr std::array<std::string_view, 14> columns{
        "post_id", "version", "account_id", "platform_post_id", "published_at",    "recorded_from", "recorded_to", "is_gone", "digest",
        "title",   "body",    "url",        "hit_count",        "rulebook_version"};
    std::vector<Value> values;
    values.reserve(planned_.size() * columns.size());
    for (const Planned& planned : planned_) {
        const ObservedPost& post = *planned.row->row.post;
        values.insert(values.end(), {planned.post, planned.version, planned.account, post.platform_id, post.published_at,
                                     planned.recorded_from, forever, 0, storage::Blob{bytes_of(planned.digest)}, post.title, post.text,
                                     post.url, planned.row->hits.size(), options_.rulebook_version});
    }
    if (!values.empty()) context_.database.append_rows("post_versions", columns, values);
}

void PostWriter::append_hits() {
    static constexpr std::array<std::string_view, 20> columns{
        "id",      "post_id",    "post_version", "account_id", "published_at",  "rule",         "rule_version",
        "kind",    "article",    "severity",     "confidence", "field",         "start_at",     "end_at",
        "excerpt", "suggestion", "why",          "triage",     "triage_reason", "recorded_from"};
    std::int64_t count = 0;
    for (const Planned& planned : planned_) count += static_cast<std::int64_t>(planned.row->hits.size());
    if (count == 0) return;
    report_.hits += count;
    std::int64_t id = storage::allocate_ids(context_.database, count);
    std::vector<Value> values;
    values.reserve(static_cast<std::size_t>(count) * columns.size());
    for (const Planned& planned : planned_) {
        for (const PostHit& hit : planned.row->hits) {
            values.insert(values.end(), {id++,
                                         planned.post,
                                         planned.version,
                                         planned.account,
                                         planned.row->row.post->published_at,
                                         hit.rule,
                                         hit.rule_version,
                                         hit.kind,
                                         hit.article,
                                         hit.severity,
                                         hit.confidence,
                                         hit.field,
                                         hit.start,
                                         hit.end,
                                         hit.excerpt,
                                         hit.suggestion,
                                         hit.why,
                                         "shown",
                                         "",
                                         planned.recorded_from});
        }
    }
    context_.database.append_rows("post_hits", columns, values);
}

void PostWriter::write_ends() {
    std::vector<Value> values;
    for (const auto* endings : {&gone_, &replaced_}) {
        for (const Ending& ending : *endings) values.insert(values.end(), {ending.post, ending.version, ending.at});
        if (endings == &gone_ && !values.empty()) context_.database.run_batch(sql::insert_gone_version, values, 3);
    }
    if (!values.empty()) context_.database.run_batch(sql::end_version, values, 3);
}

void PostWriter::advance_accounts() {
    std::map<AccountId, Instant> latest;
    for (const Planned& planned : planned_) {
        Instant& last = latest[planned.account];
        last = std::max(last, planned.row->row.post->published_at);
    }
    std::vector<Value> values;
    for (const auto& [account, at] : latest) values.insert(values.end(), {account, at});
    if (!values.empty()) context_.database.run_batch(sql::advance_last_post, values, 2);
    std::set<AccountId> shrunk;
    for (const Ending& ending : gone_) shrunk.insert(ending.account);
    for (const AccountId account : shrunk) context_.database.execute(sql::recompute_last_post, account);
}

// Leaves in the order of writing: a version by what identifies it and its digest, an end by the version that ended.
Digest PostWriter::merkle_root() const {
    std::vector<Digest> leaves;
    leaves.reserve(planned_.size() + gone_.size());
    for (const Planned& planned : planned_) {
        const ObservedPost& post = *planned.row->row.post;
        leaves.push_back(ledger::leaf_hash(canonical(Json{{"account_id", planned.account.value},
                                                          {"digest", hex(planned.digest)},
                                                          {"platform_post_id", post.platform_id},
                                                          {"post_id", planned.post.value},
                                                          {"published_at", post.published_at.ms},
                                                          {"version", planned.version}})));
    }
    for (const Ending& ending : gone_) {
        leaves.push_back(ledger::leaf_hash(canonical(
            Json{{"account_id", ending.account.value}, {"is_gone", 1}, {"post_id", ending.post.value}, {"version", ending.version + 1}})));
    }
    return ledger::tree_root(leaves);
}

void PostWriter::record_in_ledger(ledger::Journal& journal) const {
    journal.record(
        {.subject_kind = "collection_run",
         .subject_id = run_id_,
         .facts =
             Json{{"batch", batch_number_}, {"versions", planned_.size()}, {"gone", gone_.size()}, {"merkle_root", hex(merkle_root())}}});
}

void PostWriter::end_missing(const std::set<AccountId>& accounts, Instant since, ledger::Journal& journal) {
    begin_batch(0);
    for (const AccountId account : accounts) {
        context_.database.each(
            sql::present_posts_since,
            [&](const storage::Row& row) {
                const auto post = row.get<PostId>(0);
                if (seen_.contains(post.value) || row.get<Instant>(2) > now_) return;
                KnownVersion known{post, row.integer(1), {}, false, row.get<Instant>(2), false};
                plan_end(account, known, now_);
            },
            account, since);
    }
    flush(journal);
}

}  // namespace yanlu::monitoring

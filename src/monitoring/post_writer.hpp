// Writes batches of observed posts inside an open transaction: looks up what is known, decides, appends versions and hits.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "ledger/perform.hpp"
#include "monitoring/account_directory.hpp"
#include "monitoring/batch_pipeline.hpp"
#include "monitoring/domain/versioning.hpp"
#include "monitoring/hit_exceptions.hpp"
#include "monitoring/pictures_of_run.hpp"

namespace yanlu::monitoring {

class PostWriter {
public:
    using RefuseRow = std::function<void(PostRow&, Refusal)>;

    PostWriter(Context& context, const IntakeOptions& options, std::int64_t run_id, AccountDirectory& accounts, PicturesOfRun& pictures,
               IntakeReport& report)
        : context_(context),
          options_(options),
          run_id_(run_id),
          accounts_(accounts),
          pictures_(pictures),
          report_(report),
          now_(context.clock.now()),
          exceptions_(context.database, context.clock.today()) {}

    // `refuse_row` is told every row that only the database could refuse.
    void write(Batch& batch, ledger::Journal& journal, const RefuseRow& refuse_row);
    // The account of each row of the batch last written; 0 where the row was refused.
    const std::vector<AccountId>& accounts_of_rows() const { return row_accounts_; }
    // Ends the posts of these accounts that a complete list since then did not contain.
    void end_missing(const std::set<AccountId>& accounts, Instant since, ledger::Journal& journal);

private:
    // A version to be appended; the row lives in the batch.
    struct Planned {
        const InspectedRow* row;
        AccountId account;
        PostId post;
        std::int64_t version;
        Digest digest;
        Instant recorded_from;
    };
    // A version that ends: another one follows, or the post is gone.
    struct Ending {
        AccountId account;
        PostId post;
        std::int64_t version;
        Instant at;
    };

    void begin_batch(std::size_t rows);
    void resolve(Batch& batch, const RefuseRow& refuse_row);
    void look_up(const Batch& batch);
    void look_up_some(std::span<const std::pair<AccountId, const std::string*>> wanted);
    void keep_known(const storage::Row& row);
    void plan(InspectedRow& row, AccountId& account, const RefuseRow& refuse_row);
    void plan_version(InspectedRow& row, AccountId account, std::optional<KnownVersion>& known, const Digest& digest, Instant at);
    void plan_end(AccountId account, KnownVersion& known, Instant at);
    void flush(ledger::Journal& journal);
    void append_versions();
    void append_hits();
    void write_ends();
    void advance_accounts();
    void record_in_ledger(ledger::Journal& journal) const;
    Digest merkle_root() const;

    Context& context_;
    const IntakeOptions& options_;
    std::int64_t run_id_;
    AccountDirectory& accounts_;
    PicturesOfRun& pictures_;
    IntakeReport& report_;
    Instant now_;
    HitExceptions exceptions_;
    std::int64_t batch_number_ = 0;
    std::unordered_set<std::int64_t> changed_here_;  // posts that were known before and got another version from this file
    std::unordered_set<std::int64_t> seen_;          // only for a complete list

    // Of the batch being written:
    std::unordered_map<std::string, std::optional<KnownVersion>> known_;
    std::int64_t next_post_id_ = 0;
    std::vector<AccountId> row_accounts_;
    std::vector<Planned> planned_;
    std::vector<Ending> replaced_;
    std::vector<Ending> gone_;
};

}  // namespace yanlu::monitoring

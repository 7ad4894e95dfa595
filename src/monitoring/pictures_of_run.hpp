// What the posts of a run name as their pictures: addresses, which wait to be fetched, and files of the archive, which wait to be read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/context.hpp"
#include "monitoring/domain/observed_post.hpp"
#include "monitoring/post_archive.hpp"

namespace yanlu::monitoring {

class PicturesOfRun {
public:
    // `archive`: where files are looked for; absent: a row that names one is refused.
    PicturesOfRun(Context& context, const PostArchive* archive, PersonId by) : context_(context), archive_(archive), by_(by) {}

    // A name that means no picture of the archive.
    std::optional<Refusal> why_not(const ObservedPost& post) const;
    // `is_new`: the version was written by this run. A known one takes addresses only if it has none: some platforms sign theirs anew at
    // every visit, and what is taken in is not fetched twice.
    void add(PostId post, std::int64_t version, AccountId account, const ObservedPost& observed, bool is_new);
    // Inside the run's transaction, when nothing more can refuse it: files are stored, rows written. Gives how many of both.
    std::int64_t write() const;

private:
    struct Named {
        PostId post;
        std::int64_t version;
        AccountId account;
        std::vector<std::string> names;
    };
    void write_address(const Named& of, std::int64_t position, const std::string& address) const;
    bool write_file(const Named& of, const std::string& name) const;

    Context& context_;
    const PostArchive* archive_;
    PersonId by_;
    std::vector<Named> named_;
};

// Of the bytes: picture or video; empty for neither.
std::string kind_of_file(std::string_view bytes);

// A picture or video of the post's version waits to be read. The version must not have this digest yet.
std::int64_t insert_picture(Context& context, PostId post, std::int64_t version, AccountId account, AttachmentId file,
                            const std::string& digest, const std::string& kind, PersonId by);

}  // namespace yanlu::monitoring

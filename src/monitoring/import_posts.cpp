// Reader, inspection and intake put together.
#include "monitoring/import_posts.hpp"

#include <fstream>
#include <memory>
#include <optional>

#include "documents/text_encoding.hpp"
#include "monitoring/inspection.hpp"
#include "monitoring/inspection_settings.hpp"
#include "monitoring/post_archive.hpp"

namespace yanlu::monitoring {
namespace {

// The rows of the file, from the beginning at each opening.
class Rows {
public:
    Rows(const PostFile& file, const ImportExtras& extras, Instant now)
        : file_(file), extras_(extras), options_{file.platform, file.account, now} {}

    Result<RowSource> open() {
        auto reader = std::holds_alternative<std::string>(file_.content)
                          ? PostReader::open_bytes(std::get<std::string>(file_.content), options_)
                          : PostReader::open(std::get<std::filesystem::path>(file_.content), options_);
        if (!reader) return refuse(std::move(reader.error()));
        header_ = reader->header();
        return RowSource([this, count = std::int64_t{0}, kept = std::make_shared<PostReader>(std::move(*reader))](PostRow& row) mutable {
            if (extras_.on_progress) extras_.on_progress(++count);
            return kept->next(row);
        });
    }
    const std::vector<std::string>& header() const { return header_; }

private:
    const PostFile& file_;
    const ImportExtras& extras_;
    PostFileOptions options_;
    std::vector<std::string> header_;
};

// The workbook of refused rows, made when the first comes.
class RefusedRows {
public:
    RefusedRows(const std::filesystem::path& file, const Rulebook& rulebook, const Rows& rows)
        : file_(file), rulebook_(rulebook), rows_(rows) {}

    void add(const PostRow& row) {
        if (file_.empty()) return;
        if (!workbook_) workbook_.emplace(file_, post_form().title, rows_.header());
        workbook_->add(row.number, row.shown, documents::describe(rulebook_, row.problems));
    }
    void finish() {
        if (workbook_) workbook_->finish();
    }

private:
    const std::filesystem::path& file_;
    const Rulebook& rulebook_;
    const Rows& rows_;
    std::optional<documents::ProblemsWorkbook> workbook_;
};

struct Opened {
    std::optional<PostArchive> archive;
    PostFile file;  // of the archive: its file of posts
};

bool begins_as_zip(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return documents::read_beginning(in, 4) == "PK\x03\x04";
}

// Only what may be an archive is read whole.
Result<Opened> opened_archive(const PostFile& file) {
    Opened out{{}, file};
    if (const auto* path = std::get_if<std::filesystem::path>(&file.content); path && begins_as_zip(*path)) {
        std::ifstream in(*path, std::ios::binary);
        out.file.content = documents::read_beginning(in, PostArchive::largest + 1);
        if (std::get<std::string>(out.file.content).size() > PostArchive::largest)
            return invalid("monitoring.archive_too_large", "file", {{"mib", std::to_string(PostArchive::largest >> 20)}});
    }
    const auto* bytes = std::get_if<std::string>(&out.file.content);
    if (!bytes || !PostArchive::is_archive(*bytes)) return Opened{{}, file};
    auto archive = PostArchive::open(*bytes);
    if (!archive) return refuse(std::move(archive.error()));
    auto posts = archive->posts();
    if (!posts) return refuse(std::move(posts.error()));
    out.archive = std::move(*archive);
    out.file.content = std::move(*posts);
    return out;
}

}  // namespace

Result<Json> import_posts(Context& context, const organisation::Caller& caller, const PostFile& file, ImportMode mode,
                          const ImportExtras& extras) {
    const auto& inspection = context.rulebook.part<Inspection>();
    inspection.follow(context.database);
    auto opened = opened_archive(file);
    if (!opened) return refuse(std::move(opened.error()));
    Rows rows(opened->file, extras, context.clock.now());
    RefusedRows refused(extras.problems, context.rulebook, rows);
    IntakeOptions options{.source = file.name,
                          .takes_good_rows = mode == ImportMode::good_rows,
                          .complete_since = file.complete_since,
                          .archive = opened->archive ? &*opened->archive : nullptr,
                          .rulebook_version = inspection.version()};
    if (file.expects_all) options.expected_platform = file.platform;
    options.on_refused = [&](const PostRow& row) { refused.add(row); };
    const auto run = mode == ImportMode::dry_run ? try_posts : take_in_posts;
    auto report = run(
        context, caller, [&] { return rows.open(); },
        inspection.inspector(context.rulebook.part<InspectionSettings>().typo_bytes_at_intake), options);
    refused.finish();
    return report;
}

}  // namespace yanlu::monitoring

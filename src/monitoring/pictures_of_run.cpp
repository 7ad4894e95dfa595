#include "monitoring/pictures_of_run.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/text.hpp"
#include "monitoring/domain/picture_names.hpp"
#include "monitoring/http_fetcher.hpp"
#include "monitoring/picture_intake_settings.hpp"
#include "monitoring/statements.hpp"
#include "pictures/raster.hpp"
#include "pictures/reader.hpp"
#include "pictures/video.hpp"
#include "registry/attachments.hpp"

namespace yanlu::monitoring {
namespace {

std::size_t most_bytes(const Context& context, const std::string& kind) {
    const auto& settings = context.rulebook.part<pictures::Reader>().settings();
    return static_cast<std::size_t>(kind == "video" ? settings.video.max_mib : settings.max_mib) << 20;
}

}  // namespace

std::string kind_of_file(std::string_view bytes) {
    if (!pictures::sniffed_type(bytes).empty()) return "picture";
    return pictures::is_video(bytes) ? "video" : "";
}

std::int64_t insert_picture(Context& context, PostId post, std::int64_t version, AccountId account, AttachmentId file,
                            const std::string& digest, const std::string& kind, PersonId by) {
    const auto id = storage::allocate_ids(context.database);
    context.database.execute(sql::insert_post_picture, id, post, version, account, file, digest, by, context.clock.now(), kind);
    return id;
}

std::optional<Refusal> PicturesOfRun::why_not(const ObservedPost& post) const {
    for (const auto& name : post.pictures) {
        if (is_web_address(name)) continue;
        const std::map<std::string, std::string> args{{"file", shorten(name, 60)}};
        if (!archive_) return Refusal{RefusalClass::invalid, "monitoring.picture.no_archive", "pictures", {}, args};
        const auto bytes = archive_->file(name, most_bytes(context_, "video"));
        if (!bytes) return bytes.error();
        const std::string kind = kind_of_file(*bytes);
        if (kind.empty()) return Refusal{RefusalClass::invalid, "monitoring.picture.no_picture", "pictures", {}, args};
        if (const auto most = most_bytes(context_, kind); bytes->size() > most)
            return Refusal{RefusalClass::invalid,
                           "monitoring.picture.file_too_large",
                           "pictures",
                           {},
                           {{"file", shorten(name, 60)}, {"mib", std::to_string(most >> 20)}}};
    }
    return std::nullopt;
}

void PicturesOfRun::add(PostId post, std::int64_t version, AccountId account, const ObservedPost& observed, bool is_new) {
    if (observed.pictures.empty()) return;
    Named named{post, version, account, observed.pictures};
    if (!is_new && context_.database.value<std::int64_t>(sql::count_picture_addresses, post, version) > 0)
        std::erase_if(named.names, is_web_address);
    if (!named.names.empty()) named_.push_back(std::move(named));
}

std::int64_t PicturesOfRun::write() const {
    const auto most = static_cast<std::size_t>(context_.rulebook.part<PictureIntakeSettings>().most_of_post);
    std::int64_t written = 0;
    for (const Named& named : named_) {
        std::size_t files = 0;
        std::int64_t position = 0;
        for (const auto& name : named.names) {
            if (is_web_address(name))
                write_address(named, ++position, name), ++written;
            else if (++files <= most)
                written += write_file(named, name);
        }
    }
    return written;
}

// One too many is kept with the reason, so that the post's page can say so.
void PicturesOfRun::write_address(const Named& of, std::int64_t position, const std::string& address) const {
    const auto most = context_.rulebook.part<PictureIntakeSettings>().most_of_post;
    const bool is_taken = position <= most;
    const Json refusal{{"code", "monitoring.picture.too_many"}, {"args", {{"most", std::to_string(most)}}}};
    const Instant now = context_.clock.now();
    context_.database.execute(sql::insert_picture_address, storage::allocate_ids(context_.database), of.post, of.version, of.account,
                              position, address, host_of_url(address), std::string(is_taken ? "waiting" : "given_up"), now,
                              is_taken ? std::string() : refusal.dump(), is_taken ? std::optional<Instant>() : now);
}

bool PicturesOfRun::write_file(const Named& of, const std::string& name) const {
    const auto bytes = archive_->file(name, most_bytes(context_, "video"));
    if (!bytes) return false;  // why_not() let it pass: it was read a moment ago
    const std::string digest = hex(sha256(*bytes));
    if (context_.database.value<std::int64_t>(sql::picture_of_digest, of.post, of.version, digest)) return false;
    const auto file = registry::store_attachment(context_, by_, file_name_of(name), *bytes);
    insert_picture(context_, of.post, of.version, of.account, file.id, digest, kind_of_file(*bytes), by_);
    return true;
}

}  // namespace yanlu::monitoring

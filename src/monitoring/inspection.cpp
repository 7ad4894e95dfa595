// Hits of the engine as rows to be stored.
#include "monitoring/inspection.hpp"

#include <fstream>
#include <iterator>

namespace yanlu::monitoring {
namespace {

std::string version_of(const Rulebook& rulebook) {
    std::string digests;
    for (const char* folder : {"lexicons", "patterns", "models"}) {
        for (const char* extension : {".yaml", ".tsv"}) {
            for (const auto& file : rulebook.files(folder, extension)) {
                std::ifstream in(file, std::ios::binary);
                digests += hex(sha256(std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()}));
            }
        }
    }
    return hex(sha256(digests)).substr(0, 16);
}

}  // namespace

Inspection::Inspection(const Rulebook& rulebook) : engine_(rulebook.root()), version_(version_of(rulebook)) {}

PostHit to_post_hit(inspect::Hit hit) {
    return {std::move(hit.rule),
            std::to_string(hit.rule_version),
            std::move(hit.kind),
            std::move(hit.article),
            std::string(inspect::name_of(hit.severity)),
            hit.confidence,
            std::move(hit.field),
            hit.start,
            hit.end,
            std::move(hit.excerpt),
            std::move(hit.suggestion),
            std::move(hit.why)};
}

Inspector Inspection::inspector() const {
    return [this](const ObservedPost& post) {
        std::vector<PostHit> hits;
        for (auto& hit : engine_.inspect({post.title, post.text, post.published_at}, inspect::Checks::without_typo_model))
            hits.push_back(to_post_hit(std::move(hit)));
        return hits;
    };
}

}  // namespace yanlu::monitoring

// The public RFC 6962 vectors: every inclusion and consistency proof is judged as its makers judge it.
#include <fstream>

#include <gtest/gtest.h>

#include "base/json.hpp"
#include "ledger/domain/merkle.hpp"

namespace yanlu::ledger {
namespace {

std::optional<Digest> digest_in(const Json& vector, const char* key) {
    const auto raw = vector.at(key).is_null() ? std::optional<std::string>() : unbase64(vector.at(key).get<std::string>());
    return raw ? digest_from(*raw) : std::nullopt;
}

// One consistency vector has a text for its roots, where only their sameness matters.
std::optional<Digest> opaque_root_in(const Json& vector, const char* key) {
    const auto raw = unbase64(vector.at(key).get<std::string>());
    if (!raw || raw->empty()) return std::nullopt;
    const auto digest = digest_from(*raw);
    return digest ? *digest : sha256(*raw);
}

// Nothing if an element is no digest at all: such a proof cannot even be parsed, let alone hold.
std::optional<Proof> proof_in(const Json& vector) {
    Proof proof;
    if (vector.at("proof").is_null()) return proof;
    for (const Json& step : vector.at("proof")) {
        const auto raw = step.is_null() ? std::optional<std::string>() : unbase64(step.get<std::string>());
        const auto digest = raw ? digest_from(*raw) : std::nullopt;
        if (!digest) return std::nullopt;
        proof.push_back(*digest);
    }
    return proof;
}

bool holds(const std::string& name, const Json& v) {
    const auto proof = proof_in(v);
    if (!proof) return false;
    if (name.starts_with("inclusion/")) {
        const auto leaf = digest_in(v, "leafHash");
        const auto root = digest_in(v, "root");
        return leaf && root &&
               verify_inclusion(v.at("leafIdx").get<std::uint64_t>(), v.at("treeSize").get<std::uint64_t>(), *leaf, *proof, *root);
    }
    const auto old_root = opaque_root_in(v, "root1");
    const auto new_root = opaque_root_in(v, "root2");
    return old_root && new_root &&
           verify_consistency(v.at("size1").get<std::uint64_t>(), v.at("size2").get<std::uint64_t>(), *old_root, *new_root, *proof);
}

TEST(Merkle, JudgesThePublicVectorsAsTheirMakersDo) {
    std::ifstream in(YANLU_SOURCE_DIR "/tests/fixtures/ledger/rfc6962_vectors.json");
    const Json vectors = Json::parse(in);
    ASSERT_EQ(vectors.size(), 196u);
    for (const auto& [name, vector] : vectors.items())
        EXPECT_EQ(holds(name, vector), !vector.at("wantErr").get<bool>()) << name << " " << vector.at("desc");
}

}  // namespace
}  // namespace yanlu::ledger

// The tree against a slow reference for every small size, and against tampering with each proof.
#include "ledger/domain/merkle.hpp"

#include <gtest/gtest.h>

#include "ledger/domain/checkpoint.hpp"

namespace yanlu::ledger {
namespace {

constexpr std::size_t small_world = 33;

std::vector<Digest> make_leaves(std::size_t n) {
    std::vector<Digest> leaves;
    for (std::size_t i = 0; i < n; ++i) leaves.push_back(leaf_hash(std::to_string(i)));
    return leaves;
}

// RFC 6962 §2.1 word by word.
Digest reference_root(std::span<const Digest> leaves) {
    if (leaves.empty()) return sha256("");
    if (leaves.size() == 1) return leaves[0];
    std::size_t k = 1;
    while (k * 2 < leaves.size()) k *= 2;
    return node_hash(reference_root(leaves.first(k)), reference_root(leaves.subspan(k)));
}

TEST(Merkle, RootsFollowTheDefinition) {
    const auto leaves = make_leaves(small_world);
    for (std::size_t n = 0; n <= small_world; ++n)
        EXPECT_EQ(tree_root(std::span(leaves).first(n)), reference_root(std::span(leaves).first(n))) << n;
    EXPECT_EQ(hex(leaf_hash("")), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}

TEST(Merkle, EveryInclusionProofHoldsForItsLeafAlone) {
    for (std::size_t n = 1; n <= small_world; ++n) {
        const auto leaves = make_leaves(n);
        const Digest root = tree_root(leaves);
        for (std::size_t i = 0; i < n; ++i) {
            const Proof proof = inclusion_proof(leaves, i);
            EXPECT_TRUE(verify_inclusion(i, n, leaves[i], proof, root));
            EXPECT_FALSE(verify_inclusion(i, n, leaf_hash("other"), proof, root));
            EXPECT_FALSE(verify_inclusion(i + 1, n, leaves[i], proof, root));
        }
    }
}

TEST(Merkle, EveryConsistencyProofHoldsAndNoAlteredOne) {
    for (std::size_t n = 1; n <= small_world; ++n) {
        const auto leaves = make_leaves(n);
        for (std::size_t m = 1; m <= n; ++m) {
            const Digest old_root = tree_root(std::span(leaves).first(m));
            Proof proof = consistency_proof(leaves, m);
            EXPECT_TRUE(verify_consistency(m, n, old_root, tree_root(leaves), proof));
            proof.push_back(old_root);
            EXPECT_FALSE(verify_consistency(m, n, old_root, tree_root(leaves), proof));
            EXPECT_FALSE(verify_consistency(m, n, leaf_hash("x"), tree_root(leaves), consistency_proof(leaves, m)));
        }
    }
}

TEST(Merkle, TheFrontierSurvivesStorage) {
    Frontier frontier;
    for (const Digest& leaf : make_leaves(small_world)) {
        frontier.append(leaf);
        const auto read = Frontier::parse(frontier.size(), frontier.bytes());
        ASSERT_TRUE(read);
        EXPECT_EQ(read->root(), frontier.root());
    }
    EXPECT_FALSE(Frontier::parse(3, std::string(32, 'x')));
}

TEST(Checkpoint, IsReadBackOnlyWithItsKeyAndUnchanged) {
    const SigningKey key(std::string(32, 'k'));
    const Checkpoint checkpoint{7, leaf_hash("root")};
    const std::string text = write_checkpoint(checkpoint, key);
    const auto read = read_checkpoint(text, key.public_key());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->size, 7u);
    EXPECT_EQ(read->root, checkpoint.root);
    EXPECT_FALSE(read_checkpoint(text, SigningKey(std::string(32, 'j')).public_key()));
    std::string altered = text;
    altered[altered.find("\n7\n") + 1] = '8';
    EXPECT_FALSE(read_checkpoint(altered, key.public_key()));
    EXPECT_FALSE(read_checkpoint("", key.public_key()));
}

}  // namespace
}  // namespace yanlu::ledger

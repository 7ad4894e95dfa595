// The Merkle tree of RFC 6962 §2.1: roots, inclusion and consistency proofs, and their verification without the tree.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"

namespace yanlu::ledger {

Digest leaf_hash(std::string_view entry);                   // SHA-256(0x00 ‖ entry)
Digest node_hash(const Digest& left, const Digest& right);  // SHA-256(0x01 ‖ left ‖ right)
Digest tree_root(std::span<const Digest> leaves);           // SHA-256("") for no leaves

// The right edge of a growing tree: roots of its perfect subtrees, largest first. Append is amortised O(1), root O(log n).
class Frontier {
public:
    Frontier() = default;
    // Nothing if the bytes cannot belong to a tree of that size.
    static std::optional<Frontier> parse(std::uint64_t size, std::string_view bytes);
    std::string bytes() const;

    void append(const Digest& leaf);
    std::uint64_t size() const { return size_; }
    Digest root() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> roots_;
};

using Proof = std::vector<Digest>;

// PATH(index, D[n]); index < leaves.size().
Proof inclusion_proof(std::span<const Digest> leaves, std::uint64_t index);
// PROOF(old_size, D[n]); 0 < old_size ≤ leaves.size(); empty when they are equal.
Proof consistency_proof(std::span<const Digest> leaves, std::uint64_t old_size);

bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, const Proof& proof, const Digest& root);
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, const Digest& old_root, const Digest& new_root, const Proof& proof);

}  // namespace yanlu::ledger

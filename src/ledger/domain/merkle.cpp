// RFC 6962 as written: the recursive definitions for making proofs, the iterative algorithms of RFC 9162 §2.1.3–2.1.4 for checking them.
#include "ledger/domain/merkle.hpp"

#include <bit>
#include <cassert>

namespace yanlu::ledger {
namespace {

// The largest power of two smaller than n; n > 1.
std::size_t split_of(std::size_t n) { return std::bit_floor(n - 1); }

void append_subproof(std::span<const Digest> leaves, std::uint64_t old_size, bool is_complete, Proof& proof) {
    if (old_size == leaves.size()) {
        if (!is_complete) proof.push_back(tree_root(leaves));
        return;
    }
    const std::size_t k = split_of(leaves.size());
    if (old_size <= k) {
        append_subproof(leaves.first(k), old_size, is_complete, proof);
        proof.push_back(tree_root(leaves.subspan(k)));
    } else {
        append_subproof(leaves.subspan(k), old_size - k, false, proof);
        proof.push_back(tree_root(leaves.first(k)));
    }
}

}  // namespace

Digest leaf_hash(std::string_view entry) { return sha256({std::string_view("\0", 1), entry}); }

Digest node_hash(const Digest& left, const Digest& right) { return sha256({std::string_view("\1", 1), bytes_of(left), bytes_of(right)}); }

Digest tree_root(std::span<const Digest> leaves) {
    Frontier frontier;
    for (const Digest& leaf : leaves) frontier.append(leaf);
    return frontier.root();
}

std::optional<Frontier> Frontier::parse(std::uint64_t size, std::string_view bytes) {
    Frontier out;
    if (bytes.size() != static_cast<std::size_t>(std::popcount(size)) * sizeof(Digest)) return std::nullopt;
    out.size_ = size;
    for (; !bytes.empty(); bytes.remove_prefix(sizeof(Digest))) out.roots_.push_back(*digest_from(bytes.substr(0, sizeof(Digest))));
    return out;
}

std::string Frontier::bytes() const {
    std::string out;
    for (const Digest& root : roots_) out += bytes_of(root);
    return out;
}

void Frontier::append(const Digest& leaf) {
    roots_.push_back(leaf);
    for (std::uint64_t n = size_++; n & 1; n >>= 1) {  // each trailing one is a subtree that the new leaf completes
        const Digest right = roots_.back();
        roots_.pop_back();
        roots_.back() = node_hash(roots_.back(), right);
    }
}

Digest Frontier::root() const {
    if (roots_.empty()) return sha256("");
    Digest root = roots_.back();
    for (std::size_t i = roots_.size() - 1; i-- > 0;) root = node_hash(roots_[i], root);
    return root;
}

Proof inclusion_proof(std::span<const Digest> leaves, std::uint64_t index) {
    assert(index < leaves.size());
    if (leaves.size() == 1) return {};
    const std::size_t k = split_of(leaves.size());
    const bool is_left = index < k;
    Proof proof = is_left ? inclusion_proof(leaves.first(k), index) : inclusion_proof(leaves.subspan(k), index - k);
    proof.push_back(tree_root(is_left ? leaves.subspan(k) : leaves.first(k)));
    return proof;
}

Proof consistency_proof(std::span<const Digest> leaves, std::uint64_t old_size) {
    assert(old_size > 0 && old_size <= leaves.size());
    Proof proof;
    append_subproof(leaves, old_size, true, proof);
    return proof;
}

bool verify_inclusion(std::uint64_t index, std::uint64_t size, const Digest& leaf, const Proof& proof, const Digest& root) {
    if (index >= size) return false;
    std::uint64_t first = index;
    std::uint64_t last = size - 1;
    Digest hash = leaf;
    for (const Digest& step : proof) {
        if (last == 0) return false;
        if ((first & 1) || first == last) {
            hash = node_hash(step, hash);
            while (first != 0 && !(first & 1)) {
                first >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, step);
        }
        first >>= 1;
        last >>= 1;
    }
    return last == 0 && hash == root;
}

bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, const Digest& old_root, const Digest& new_root,
                        const Proof& proof) {
    if (old_size == 0 || old_size > new_size) return false;
    if (old_size == new_size) return proof.empty() && old_root == new_root;
    if (proof.empty()) return false;
    std::uint64_t first = old_size - 1;
    std::uint64_t last = new_size - 1;
    while (first & 1) {
        first >>= 1;
        last >>= 1;
    }
    // A complete old tree is its own first node and is left out of the proof.
    const bool is_perfect = std::has_single_bit(old_size);
    Digest old_hash = is_perfect ? old_root : proof.front();
    Digest new_hash = old_hash;
    for (std::size_t i = is_perfect ? 0 : 1; i < proof.size(); ++i) {
        if (last == 0) return false;
        if ((first & 1) || first == last) {
            old_hash = node_hash(proof[i], old_hash);
            new_hash = node_hash(proof[i], new_hash);
            while (first != 0 && !(first & 1)) {
                first >>= 1;
                last >>= 1;
            }
        } else {
            new_hash = node_hash(new_hash, proof[i]);
        }
        first >>= 1;
        last >>= 1;
    }
    return last == 0 && old_hash == old_root && new_hash == new_root;
}

}  // namespace yanlu::ledger

// Attachments keep their content or say that it was changed.
#include "storage/attachments.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "storage/connection.hpp"

namespace yanlu::storage {
namespace {

TEST(Attachments, AreStoredOnceByContentAndReadBack) {
    const auto folder = std::filesystem::temp_directory_path() / ("attachments-" + std::to_string(::getpid()));
    const AttachmentFolder store(folder);
    const std::string bytes("截图\0\xFF", 8);
    const std::string digest = store.put(bytes);
    EXPECT_EQ(store.put(bytes), digest);
    EXPECT_EQ(store.get(digest), bytes);
    EXPECT_EQ(store.get(std::string(64, '0')), std::nullopt);
    EXPECT_EQ(store.get("../../etc/passwd"), std::nullopt);
    std::ofstream(folder / digest.substr(0, 2) / digest) << "other";
    EXPECT_THROW(store.get(digest), DatabaseError);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace yanlu::storage

import Foundation
import Store

/// Where files lie while they are being sent here and read; what a stop left there is removed at the next start.
struct Arrivals: Sendable {
    let folder: DataFolder

    func newPath() throws -> String {
        try folder.make(folder.arrivals)
        return "\(folder.arrivals)/\(UUID().uuidString)"
    }

    func clear() {
        try? FileManager.default.removeItem(atPath: folder.arrivals)
    }
}

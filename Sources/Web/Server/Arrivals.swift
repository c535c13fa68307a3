import Dispatch
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

/// Runs what keeps a thread busy with the disk for long on one that no request waits for.
func aside<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .utility).async { continuation.resume(with: Result { try work() }) }
    }
}

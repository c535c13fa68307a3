import Foundation
import Store

/// What a command says: at once, also where standard output is a file or a pipe.
enum Output {
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    /// For people who watch, beside what a program reads from standard output.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// One JSON object on a line of its own, its keys in order.
    static func say(json value: some Encodable) throws {
        say(String(decoding: try JSON.encoder.encode(value), as: UTF8.self))
    }
}

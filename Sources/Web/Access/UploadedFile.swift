package import NIOCore

/// A file that came with a form; its name is only ever shown, never used as a path.
package struct UploadedFile: Sendable, Equatable {
    package let name: String
    package let bytes: ByteBuffer

    package init(name: String, bytes: ByteBuffer) {
        self.name = name
        self.bytes = bytes
    }

    package var isEmpty: Bool { bytes.readableBytes == 0 }
}

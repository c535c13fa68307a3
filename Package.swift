// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypesHTTP1: Target.Dependency = .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")

let package = Package(
    name: "vouchsafe",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "vouchsafe", targets: ["vouchsafe"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .target(name: "Domain", swiftSettings: house),
        .target(name: "Store", dependencies: ["Domain", grdb, crypto], swiftSettings: house),
        .target(
            name: "Views", dependencies: ["Domain"], path: "Views", swiftSettings: house,
            plugins: ["CompileViews"]),
        .target(
            name: "Web",
            dependencies: [
                "Domain", "Store", "Views", "CZlib", hummingbird, crypto, cryptoExtras, logging, lifecycle,
                unixSignals, httpTypes, nioCore, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1,
            ],
            swiftSettings: house),
        .target(
            name: "Outbound",
            dependencies: ["Domain", "Store", logging, lifecycle, nioCore, nioPosix, nioSSL],
            swiftSettings: house),
        .executableTarget(
            name: "vouchsafe",
            dependencies: [
                "Domain", "Store", "Views", "Web", "Outbound", arguments, logging, lifecycle,
            ],
            swiftSettings: house),

        .executableTarget(name: "ViewCompiler", swiftSettings: house),
        .plugin(
            name: "CompileViews", capability: .buildTool(), dependencies: ["ViewCompiler"],
            path: "Sources/CompileViews"),

        .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: house),
        .testTarget(name: "DomainTests", dependencies: ["Domain", "SeededRandom"], swiftSettings: house),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Domain", "SeededRandom", grdb],
            exclude: ["Migrations/tenant.sql", "Migrations/control.sql"], swiftSettings: house),
        .target(
            name: "SampleViews", dependencies: ["Views"], path: "Tests/SampleViews", swiftSettings: house,
            plugins: ["CompileViews"]),
        .testTarget(
            name: "ViewsTests", dependencies: ["Views", "Domain", "SampleViews"], swiftSettings: house),
        .testTarget(name: "ViewCompilerTests", dependencies: ["ViewCompiler"], swiftSettings: house),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Store", "Views", "Domain", "CZlib", hummingbird, hummingbirdTesting, httpTypes,
                nioCore, nioEmbedded, nioHTTP1, nioHTTPTypes, nioPosix, logging, grdb,
            ],
            exclude: ["Access/access-table.txt"], swiftSettings: house),
        .testTarget(
            name: "OutboundTests",
            dependencies: ["Outbound", "Store", "Domain", logging, nioCore, nioPosix, nioSSL],
            swiftSettings: house),
        .executableTarget(
            name: "probe", dependencies: ["Outbound", "Store", "Domain", logging, nioCore],
            path: "Tests/Probe", swiftSettings: house),
        .testTarget(
            name: "CommandTests", dependencies: ["vouchsafe", "Web", "Store", "Domain", grdb],
            swiftSettings: house),
        .testTarget(name: "HouseRules", swiftSettings: house),
    ]
)

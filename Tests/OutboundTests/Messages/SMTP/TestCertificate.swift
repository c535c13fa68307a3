import Foundation
import NIOSSL

/// Certificates of a mail server that exists only in these tests, each signed by itself with a key made for them.
enum TestCertificate: String, CaseIterable, Sendable {
    /// For localhost and 127.0.0.1, until 2120.
    case good
    /// For other.example.
    case misnamed
    /// For localhost, until 2021.
    case expired

    /// What a server presents.
    func server() throws -> NIOSSLContext {
        let certificate = try NIOSSLCertificate(bytes: Array(pem.utf8), format: .pem)
        let key = try NIOSSLPrivateKey(bytes: Array(Self.key.utf8), format: .pem)
        return try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: [.certificate(certificate)], privateKey: .privateKey(key)))
    }

    /// A file in which a client finds it to be trusted.
    func trusted() throws -> String {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "vouchsafe-\(rawValue)-\(UUID().uuidString).pem").path
        try Data(pem.utf8).write(to: URL(filePath: path))
        return path
    }

    private var pem: String {
        switch self {
        case .good: Self.goodPEM
        case .misnamed: Self.misnamedPEM
        case .expired: Self.expiredPEM
        }
    }

    private static let goodPEM = """
        -----BEGIN CERTIFICATE-----
        MIIBfTCCASOgAwIBAgIULhiZEydsoSc43H7Nb67SDoiQ5oowCgYIKoZIzj0EAwIw
        JTEjMCEGA1UEAwwaVm91Y2hzYWZlIHRlc3QgbWFpbCBzZXJ2ZXIwIBcNMjAwMTAx
        MDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMCUxIzAhBgNVBAMMGlZvdWNoc2FmZSB0
        ZXN0IG1haWwgc2VydmVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx2arqPrA
        ENLMNzqYEK1NlWqrVNFlSNGQtrAS25UNGyzK79lD/KGik4K5sfdohGzR1D1ybE1J
        McMdsUhdl1teXKMvMC0wGgYDVR0RBBMwEYIJbG9jYWxob3N0hwR/AAABMA8GA1Ud
        EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIhANI2rymqWIR9/etIi1zDnUT6
        otcwgFrfY0yIX9jbO26PAiA5fMr0IO/8z2kg1y26OfAosZvwr+Cp29nCneurxshb
        XQ==
        -----END CERTIFICATE-----
        """

    private static let misnamedPEM = """
        -----BEGIN CERTIFICATE-----
        MIIBejCCASGgAwIBAgIUeZxmXFhJTExUjes6E80mBVp4et0wCgYIKoZIzj0EAwIw
        JTEjMCEGA1UEAwwaVm91Y2hzYWZlIHRlc3QgbWFpbCBzZXJ2ZXIwIBcNMjAwMTAx
        MDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMCUxIzAhBgNVBAMMGlZvdWNoc2FmZSB0
        ZXN0IG1haWwgc2VydmVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEx2arqPrA
        ENLMNzqYEK1NlWqrVNFlSNGQtrAS25UNGyzK79lD/KGik4K5sfdohGzR1D1ybE1J
        McMdsUhdl1teXKMtMCswGAYDVR0RBBEwD4INb3RoZXIuZXhhbXBsZTAPBgNVHRMB
        Af8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIGTVlCtmMAQcWmWjPNHfSmyTVnZr
        heeIRS2AtB2lkV7LAiAyN1CQlxjbHjeOtoZifwviB3KlnhcuIVbEFrNA45dtrA==
        -----END CERTIFICATE-----
        """

    private static let expiredPEM = """
        -----BEGIN CERTIFICATE-----
        MIIBfDCCASGgAwIBAgIUGUxC4QArMrOrjI+vpOWO3Ltnc2QwCgYIKoZIzj0EAwIw
        JTEjMCEGA1UEAwwaVm91Y2hzYWZlIHRlc3QgbWFpbCBzZXJ2ZXIwHhcNMjAwMTAx
        MDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAlMSMwIQYDVQQDDBpWb3VjaHNhZmUgdGVz
        dCBtYWlsIHNlcnZlcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABMdmq6j6wBDS
        zDc6mBCtTZVqq1TRZUjRkLawEtuVDRssyu/ZQ/yhopOCubH3aIRs0dQ9cmxNSTHD
        HbFIXZdbXlyjLzAtMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMB
        Af8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQDVaMG382fok9AcJ9qI+yY/nUYt
        4FgvdLKBIo/Xm8nmZAIhAJU+V2gxUX9FBvLNgqec8KrtWQuNqhojWQout4WmzcTB
        -----END CERTIFICATE-----
        """

    private static let key = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgnlz0P6qCNKaVciGv
        /RoohykWPsLOK0n3oxM3A4l2i4OhRANCAATHZquo+sAQ0sw3OpgQrU2VaqtU0WVI
        0ZC2sBLblQ0bLMrv2UP8oaKTgrmx92iEbNHUPXJsTUkxwx2xSF2XW15c
        -----END PRIVATE KEY-----
        """
}

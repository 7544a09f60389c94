/** The dialect this server speaks; also the WebSocket subprotocol. A change that breaks a client raises it. */
export const protocolName = "pam.v1";
/** Raised by every addition; a test pins each revision to the hash of its schemas. */
export const protocolRevision = 5;

// Made by src/http/write-client-types.ts from /openapi.json. Not edited by hand.

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether this server and its database answer */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with login and password; the session is in a cookie */
        post: operations["signIn"];
        /** End your session, and take the cookie away */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your sessions that hold, the newest first */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{sessionId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of your sessions */
        post: operations["endOwnSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all your sessions but this one */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change your password; all your other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who you are, your session, your settings, and your rights at each property */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/settings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep something that you have chosen for the screens */
        put: operations["putSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The properties where you have a role, by id */
        get: operations["listProperties"];
        put?: never;
        /** Add a property, and be its administrator */
        post: operations["createProperty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A property and its open day */
        get: operations["getProperty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users that you administer, by id */
        get: operations["listUsers"];
        put?: never;
        /** Add a user, who has no role yet */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a user do nothing any more, anywhere */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a user who was deactivated work again, with what they had */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user a password, which ends their sessions and unlocks their login */
        post: operations["setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a user’s wrong passwords, and unlock their login */
        post: operations["unlockUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All roles, by id */
        get: operations["listRoles"];
        put?: never;
        /** Add a role: a named set of rights */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A role; its ETag is what a change is checked against */
        get: operations["getRole"];
        /** Change a role, at once for everybody who has it */
        put: operations["changeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys of a user, without what they open; your own if no user is named */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key; it is in this answer and nowhere else */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an API key at once */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users that have a role at the property, by id */
        get: operations["listPropertyUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/users/{userId}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a user a role at the property */
        put: operations["grantRole"];
        post?: never;
        /** Take a role at the property away */
        delete: operations["revokeRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/users/{userId}/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a user can or cannot do something here, and who could let them */
        get: operations["whyNot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/charge-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add or change a charge code */
        put: operations["defineChargeCode"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/taxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add or change a tax or fee */
        put: operations["defineTax"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/payment-methods/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add or change a payment method */
        put: operations["definePaymentMethod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/discounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add or change a discount */
        put: operations["defineDiscount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/charge-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Charge codes, by id */
        get: operations["listChargeCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Taxes and fees, by id */
        get: operations["listTaxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payment methods, by id */
        get: operations["listPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Discounts, by id */
        get: operations["listDiscounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, by id */
        get: operations["listAccounts"];
        put?: never;
        /** Open an account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/accounts/{accountId}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what an account says of who it is, its language, terms and credit */
        post: operations["editAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/accounts/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts that what is typed at the desk stands for, at most 50, best first */
        get: operations["findAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account with its folios and the stay that it was opened with */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/documents/{documentId}/correct-billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct who an issued document is made out to; another party is never chosen */
        post: operations["correctBilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/document-types/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Add or change a document type */
        put: operations["defineDocumentType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An issued document, and what may be done with it */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/document-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document types that the hotel has defined, by id */
        get: operations["listDocumentTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/documents/{documentId}/paper": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document as it is printed */
        get: operations["getDocumentPaper"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/accounts/{accountId}/folios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a folio on an account */
        post: operations["createFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Copy a folio’s charges to a new folio */
        post: operations["duplicateFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lock a folio: nothing is posted to it until it is unlocked */
        post: operations["lockFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlock a folio */
        post: operations["unlockFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who an open folio is billed to */
        post: operations["setBilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a folio, settled or on account, and issue its document */
        post: operations["closeFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/invoice-advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Invoice a deposit before the stay */
        post: operations["invoiceAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/consume-advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use an advance on a folio */
        post: operations["consumeAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct a closed folio, fully or partially, by a debit or credit note */
        post: operations["correctFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a folio and its document, its payments voided or moved */
        post: operations["voidFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed folio again, as another one */
        post: operations["reopenFolio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post a charge, with its taxes and fees */
        post: operations["postCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/charges/{chargeId}/edit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a charge; another price, quantity or code makes a new line in its place */
        post: operations["editCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/charges/{chargeId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a charge, with its taxes and fees */
        post: operations["voidCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/charges/{chargeId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Split a charge by amounts, percentages, quantities or into equal parts */
        post: operations["splitCharge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move charges of a folio to another: some, or all */
        post: operations["transferCharges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a discount of the catalogue on a folio, or a manual one on charges */
        post: operations["applyDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folio-discounts/{folioDiscountId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a discount of the catalogue from a folio */
        post: operations["removeDiscount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a payment, or give money back */
        post: operations["postPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/payments/{paymentId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void a payment */
        post: operations["voidPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/payments/{paymentId}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a payment to another folio, its tender as it is */
        post: operations["transferPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/payments/{paymentId}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what was given back to the card of a payment */
        post: operations["refundCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Folios, by id */
        get: operations["listFolios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rate that each currency was last taken at */
        get: operations["listExchangeRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A folio with its charges, its payments and what may be done with it */
        get: operations["getFolio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/folios/{folioId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was done with a folio, the latest first, from the record of operations */
        get: operations["getFolioHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/charges/{chargeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A charge with its taxes and fees, and what its text, day and note were before */
        get: operations["getCharge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A payment */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stays, by arrival, and what may be done with them */
        get: operations["listStays"];
        put?: never;
        /** Book a stay */
        post: operations["createStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring in a booking of another system, in its state and with a past arrival too */
        post: operations["importStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a stay that has not begun */
        post: operations["cancelStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the guest never came */
        post: operations["markNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reserve a no-show again, from today on */
        post: operations["reinstateStay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/assign-room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a stay its room */
        post: operations["assignRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a guest in */
        post: operations["checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/check-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check a guest out */
        post: operations["checkOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/change-departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the departure later, with the rates of the nights that are added, or earlier */
        post: operations["changeDeparture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/nights/{serviceDate}/post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Charge a night before the day is closed */
        post: operations["postRoomNight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stay with its nights and folios, and what may be done with it */
        get: operations["getStay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rooms, by number, who is in them and who comes next */
        get: operations["listRooms"];
        put?: never;
        /** Add a room */
        post: operations["createRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/rooms/{roomId}/set-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a room is: clean, dirty, inspected or out of order */
        post: operations["setRoomStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/stays/{stayId}/free-rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rooms that a stay can be given for its dates: of its type first, clean ones first */
        get: operations["listFreeRooms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/shifts/{shiftId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a shift */
        post: operations["closeShift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shifts, by id */
        get: operations["listShifts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/shifts/{shiftId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shift with what it took, by payment method */
        get: operations["getShift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is before the desk now, and your own shift */
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open business date, and what must be done before it can be closed */
        get: operations["getOpenDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closed days, the latest first */
        get: operations["listDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A closed day with its ledgers */
        get: operations["getDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/days/{date}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The postings of a day, open or closed, in the order of its seal */
        get: operations["listPostings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/ledgers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands on each ledger now: debit less credit; together they are zero */
        get: operations["listLedgers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/day/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the business day: a job; or, with `dryRun`, only what it would do
         * @description Closing is idempotent: a second request for the same date, while one runs, answers the same job, and after it finds the day closed.
         */
        post: operations["closeDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Long work, the latest first */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a job is, and how it ended */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/jobs/{jobId}/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a job has done, line by line, in the order of time */
        get: operations["listJobLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/jobs/{jobId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a job to stop; what it has done stays done */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accepted operations, the latest first */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An accepted operation, by its id: `key:` and its Idempotency-Key, or one that the system made */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Refused operations, the latest first */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/properties/{propertyId}/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events for other systems, in their order */
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An amount of money */
        MoneyInput: {
            /** @description Decimal text with a point */
            amount: string;
            /** @description ISO 4217 */
            currency: string;
        };
        Problem: {
            /** @description `urn:comanda:problem:` and the code */
            type: string;
            /** @description For people, in the language of Accept-Language */
            title: string;
            status: number;
            /** @description For programs; it never changes */
            code: string;
            requestId: string;
            /** @description What the title speaks of */
            facts?: {
                [key: string]: unknown;
            };
            /** @description All of them, never only the first */
            missingRights?: {
                id: string;
                name: string;
            }[];
            errors?: {
                /** @description The path of the field: `rates.0.amount` */
                field: string;
                /** @enum {string} */
                in: "body" | "path" | "query" | "header";
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        /** @description An amount of money */
        Money: {
            /** @description Decimal text with a point */
            amount: string;
            /** @description ISO 4217 */
            currency: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description You, signed in */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        name: string;
                        login: string | null;
                        keyId: string | null;
                        /** @description Null for an API key */
                        session: {
                            id: string;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description It ends then, however much it is used
                             */
                            expiresAt: string;
                            /** @description It ends before, where it is not used for so long */
                            idleMinutes: number;
                        } | null;
                        /** @description Until then nothing else is open */
                        mustChangePassword: boolean;
                        settings: {
                            [key: string]: unknown;
                        };
                        properties: {
                            propertyId: string;
                            name: string;
                            currency: string;
                            timeZone: string;
                            /** @enum {string} */
                            environment: "production" | "training";
                            /** Format: date */
                            businessDate: string;
                            rights: string[];
                            /** @description Null is no limit */
                            maxRefund: components["schemas"]["Money"] | null;
                            maxVoid: components["schemas"]["Money"] | null;
                            maxDiscountPercent: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions */
                        ended: number;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description To the minute
                             */
                            lastUsedAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            userAgent: string | null;
                            address: string | null;
                            isCurrent: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions */
                        ended: number;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many sessions */
                        ended: number;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    /** @description 10 to 200 characters, any; none of those that everybody tries first */
                    password: string;
                };
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description You */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        name: string;
                        login: string | null;
                        keyId: string | null;
                        /** @description Null for an API key */
                        session: {
                            id: string;
                            /** Format: date-time */
                            createdAt: string;
                            /**
                             * Format: date-time
                             * @description It ends then, however much it is used
                             */
                            expiresAt: string;
                            /** @description It ends before, where it is not used for so long */
                            idleMinutes: number;
                        } | null;
                        /** @description Until then nothing else is open */
                        mustChangePassword: boolean;
                        settings: {
                            [key: string]: unknown;
                        };
                        properties: {
                            propertyId: string;
                            name: string;
                            currency: string;
                            timeZone: string;
                            /** @enum {string} */
                            environment: "production" | "training";
                            /** Format: date */
                            businessDate: string;
                            rights: string[];
                            /** @description Null is no limit */
                            maxRefund: components["schemas"]["Money"] | null;
                            maxVoid: components["schemas"]["Money"] | null;
                            maxDiscountPercent: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Any JSON of at most 20 KB; `GET /v1/me` gives it back */
                    value: unknown;
                };
            };
        };
        responses: {
            /** @description Kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProperties: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            currency: string;
                            timeZone: string;
                            /** @enum {string} */
                            environment: "production" | "training";
                            taxId: string | null;
                            address: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                            /** Format: date */
                            businessDate: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createProperty: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Part of every address: small letters, digits and hyphens */
                    id: string;
                    name: string;
                    /** @description ISO 4217 */
                    currency: string;
                    timeZone: string;
                    /** @description CNPJ, at the head of its documents */
                    taxId?: string;
                    address?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    };
                    /**
                     * @description Training shows a band on every screen
                     * @default production
                     * @enum {string}
                     */
                    environment?: "production" | "training";
                    /** @description The first day of its books */
                    businessDate: string;
                };
            };
        };
        responses: {
            /** @description The new property */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        currency: string;
                        timeZone: string;
                        /** @enum {string} */
                        environment: "production" | "training";
                        taxId: string | null;
                        address: {
                            street: string;
                            /** @default null */
                            district: string | null;
                            city: string;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            postalCode: string | null;
                            /**
                             * @description ISO 3166: BR
                             * @default BR
                             */
                            country: string;
                        } | null;
                        /** Format: date */
                        businessDate: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProperty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A property and its open day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        currency: string;
                        timeZone: string;
                        /** @enum {string} */
                        environment: "production" | "training";
                        taxId: string | null;
                        address: {
                            street: string;
                            /** @default null */
                            district: string | null;
                            city: string;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            postalCode: string | null;
                            /**
                             * @description ISO 3166: BR
                             * @default BR
                             */
                            country: string;
                        } | null;
                        /** Format: date */
                        businessDate: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            kind: string;
                            isActive: boolean;
                            login: string | null;
                            lastSignInAt: string | null;
                            /** @description For some minutes, after too many wrong passwords */
                            isLocked: boolean;
                            roles: {
                                propertyId: string;
                                roleId: string;
                                /** @description Minor units of the property’s currency */
                                maxRefundMinor: string | null;
                                maxVoidMinor: string | null;
                                maxDiscountPercent: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @default person
                     * @enum {string}
                     */
                    kind?: "person" | "integration";
                    /** @description For a person who is to sign in */
                    login?: string;
                    /** @description 10 to 200 characters; the user must change it at the next sign-in */
                    password?: string;
                    /** @description Yours, where you are signed in: wrong ones count as at the sign-in */
                    currentPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: {
                /** @description Answer what would be answered, and change nothing */
                preview?: string;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        /** @description What somebody else made for the user, and would now open more than who made it holds: it ends */
                        ended: {
                            /** @enum {string} */
                            kind: "apiKey" | "password";
                            keyId: string | null;
                            label: string | null;
                            userId: string;
                            userName: string;
                            makerId: string;
                            makerName: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 10 to 200 characters; the user must change it at the next sign-in */
                    password: string;
                    /** @description Another login; needed where the user has none */
                    login?: string;
                    /** @description Yours, where you are signed in: wrong ones count as at the sign-in */
                    currentPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            rights: string[];
                            allRights: boolean;
                            /** @description The ETag of the role, which a change is checked against */
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default [] */
                    rights?: ("charges.create" | "charges.customPosting" | "charges.editAndVoid" | "charges.editPrintText" | "charges.transfer" | "folios.applyDiscountCodes" | "payments.create" | "payments.negativeOpenFolio" | "payments.negativeClosedFolio" | "payments.void" | "payments.transfer" | "payments.refundCard" | "folios.create" | "folios.close" | "folios.closeOutstanding" | "folios.createCorrection" | "folios.void" | "folios.editBillingClosed" | "folios.lock" | "companies.edit" | "companies.createAndRename" | "accounts.edit" | "accounts.editCredit" | "shifts.close" | "shifts.closeOthers" | "rooms.edit" | "rooms.setStatus" | "stays.create" | "stays.import" | "stays.assignRoom" | "stays.checkIn" | "stays.checkOut" | "stays.cancel" | "stays.changeDates" | "day.close" | "catalogue.edit" | "books.read" | "audit.read" | "administration.users" | "administration.properties")[];
                    /**
                     * @description Every right, those of later versions too
                     * @default false
                     */
                    allRights?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roleId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        name: string;
                        rights: string[];
                        allRights: boolean;
                        /** @description The ETag of the role, which a change is checked against */
                        version: number;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRole: {
        parameters: {
            query?: {
                /** @description Answer what would be answered, and change nothing */
                preview?: string;
            };
            header?: {
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rights: ("charges.create" | "charges.customPosting" | "charges.editAndVoid" | "charges.editPrintText" | "charges.transfer" | "folios.applyDiscountCodes" | "payments.create" | "payments.negativeOpenFolio" | "payments.negativeClosedFolio" | "payments.void" | "payments.transfer" | "payments.refundCard" | "folios.create" | "folios.close" | "folios.closeOutstanding" | "folios.createCorrection" | "folios.void" | "folios.editBillingClosed" | "folios.lock" | "companies.edit" | "companies.createAndRename" | "accounts.edit" | "accounts.editCredit" | "shifts.close" | "shifts.closeOthers" | "rooms.edit" | "rooms.setStatus" | "stays.create" | "stays.import" | "stays.assignRoom" | "stays.checkIn" | "stays.checkOut" | "stays.cancel" | "stays.changeDates" | "day.close" | "catalogue.edit" | "books.read" | "audit.read" | "administration.users" | "administration.properties")[];
                    /** @description Every right, those of later versions too */
                    allRights: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        roleId: string;
                        /** @description The ETag of the role, which a change is checked against */
                        version: number;
                        /** @description What somebody else made for the user, and would now open more than who made it holds: it ends */
                        ended: {
                            /** @enum {string} */
                            kind: "apiKey" | "password";
                            keyId: string | null;
                            label: string | null;
                            userId: string;
                            userName: string;
                            makerId: string;
                            makerName: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                userId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userId: string;
                            label: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Who made it; where that was with another’s key, who made that one */
                            createdBy: string;
                            createdByName: string;
                            revokedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Yourself if left out */
                    userId?: string;
                    label: string;
                    /** @description Yours, where you are signed in: wrong ones count as at the sign-in */
                    currentPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keyId: string;
                        key: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keyId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPropertyUsers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users that have a role at the property, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            kind: string;
                            isActive: boolean;
                            login: string | null;
                            lastSignInAt: string | null;
                            /** @description For some minutes, after too many wrong passwords */
                            isLocked: boolean;
                            roles: {
                                roleId: string;
                                maxRefund: components["schemas"]["Money"] | null;
                                maxVoid: components["schemas"]["Money"] | null;
                                maxDiscountPercent: string | null;
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantRole: {
        parameters: {
            query?: {
                /** @description Answer what would be answered, and change nothing */
                preview?: string;
            };
            header?: never;
            path: {
                propertyId: string;
                userId: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    maxRefund?: components["schemas"]["MoneyInput"];
                    maxVoid?: components["schemas"]["MoneyInput"];
                    /** @description The most that they may take off a price, per cent; no limit if left out */
                    maxDiscountPercent?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        roleId: string;
                        /** @description What somebody else made for the user, and would now open more than who made it holds: it ends */
                        ended: {
                            /** @enum {string} */
                            kind: "apiKey" | "password";
                            keyId: string | null;
                            label: string | null;
                            userId: string;
                            userName: string;
                            makerId: string;
                            makerName: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                userId: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        roleId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whyNot: {
        parameters: {
            query: {
                operation: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                /** @description A folio, charge, payment or document that it would be done with */
                object?: string;
            };
            header?: never;
            path: {
                propertyId: string;
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a user can or cannot do something here, and who could let them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        userId: string;
                        name: string;
                        /** @description Who is not may do nothing */
                        isActive: boolean;
                        /** @description Their roles at the property */
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        maxRefund: components["schemas"]["Money"] | null;
                        maxVoid: components["schemas"]["Money"] | null;
                        maxDiscountPercent: string | null;
                        /** @enum {string} */
                        operation: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                        object: {
                            /** @enum {string} */
                            kind: "folio" | "charge" | "payment" | "document";
                            id: string;
                            folioId: string;
                        } | null;
                        ways: {
                            /** @enum {string} */
                            action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                            isAllowed: boolean;
                            missingRights: {
                                id: string;
                                name: string;
                            }[];
                            /** @description The code of what only their own limit refuses */
                            limit: string | null;
                            /** @description The code of what refuses everybody, as the object stands */
                            state: string | null;
                        }[];
                        /** @description All rights that are missing for some way, the roles that have them, and who may give each */
                        rights: {
                            id: string;
                            name: string;
                            roles: {
                                id: string;
                                name: string;
                                givers: {
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    defineChargeCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                propertyId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    group: string;
                    price?: components["schemas"]["MoneyInput"];
                    /** @default [] */
                    taxes?: string[];
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    defineTax: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                propertyId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    kind: "tax" | "fee";
                    /** @description Inside the price, or on top of it */
                    isIncluded: boolean;
                    rate?: string;
                    amount?: components["schemas"]["MoneyInput"];
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    definePaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                propertyId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    goesTo: "drawer" | "bank" | "card";
                    /** @description The drawer, the bank account, or the acquirer */
                    ledgerId: string;
                    /** @description The one that it takes; any if left out */
                    currency?: string | null;
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    defineDiscount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                propertyId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    rate: string;
                    /**
                     * @description Groups of charge codes that it is given on; all if empty
                     * @default []
                     */
                    groups?: string[];
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChargeCodes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Charge codes, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            group: string;
                            price: components["schemas"]["Money"] | null;
                            taxes: string[];
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaxes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taxes and fees, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            kind: "tax" | "fee";
                            isIncluded: boolean;
                            rate: string | null;
                            amount: components["schemas"]["Money"] | null;
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Payment methods, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            goesTo: "drawer" | "bank" | "card";
                            ledgerId: string;
                            /** @description The one that it takes; null for any */
                            currency: string | null;
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDiscounts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discounts, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            rate: string;
                            /** @description Groups of charge codes that it is given on; all if empty */
                            groups: string[];
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                kind?: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                status?: "pending" | "active" | "closed" | "cancelled";
                /** @description In the name, the tax id or the external id */
                text?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accounts, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            externalId: string | null;
                            /** @enum {string} */
                            kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                            /** @enum {string} */
                            status: "pending" | "active" | "closed" | "cancelled";
                            name: string;
                            taxId: string | null;
                            creditLimit: components["schemas"]["Money"] | null;
                            termsDays: number;
                            /** Format: date */
                            openedOn: string;
                            owed: components["schemas"]["Money"];
                            email: string | null;
                            address: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                            /** @description Of what is printed for it */
                            language: ("pt-BR" | "en" | "es") | null;
                            version: number;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                    name: string;
                    externalId?: string;
                    taxId?: string;
                    creditLimit?: components["schemas"]["MoneyInput"];
                    /**
                     * @description Days until a bill is due
                     * @default 0
                     */
                    termsDays?: number;
                    email?: string;
                    address?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    };
                    /**
                     * @description Of what is printed
                     * @enum {string}
                     */
                    language?: "pt-BR" | "en" | "es";
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            /** @enum {string} */
                            kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                            status: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    taxId?: string | null;
                    email?: string | null;
                    address?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    } | null;
                    language?: ("pt-BR" | "en" | "es") | null;
                    /** @description Of an AR account; null is no limit */
                    creditLimit?: components["schemas"]["MoneyInput"] | null;
                    termsDays?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            /** @enum {string} */
                            kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                            status: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAccounts: {
        parameters: {
            query: {
                /** @description A room; the id or external id of a stay or account; a folio; a document’s number; a tax id; the NSU or authorization of a card payment; words of a name */
                text: string;
                /** @description Also those that are over: not in house, not reserved, all folios closed, no balance */
                includeClosed?: boolean;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts that what is typed at the desk stands for, at most 50, best first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            accountId: string;
                            /** @enum {string} */
                            kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                            /** @enum {string} */
                            status: "pending" | "active" | "closed" | "cancelled";
                            name: string;
                            taxId: string | null;
                            externalId: string | null;
                            balance: components["schemas"]["Money"];
                            owed: components["schemas"]["Money"];
                            /** @enum {string} */
                            matchedBy: "room" | "reservation" | "account" | "folio" | "document" | "taxId" | "nsu" | "name";
                            /** @description The folio that was meant: by its id, its document, or a payment on it */
                            folioId: string | null;
                            stay: {
                                id: string;
                                /** @enum {string} */
                                state: "reserved" | "inHouse" | "departed" | "cancelled" | "noShow";
                                guestName: string;
                                roomNumber: string | null;
                                /** Format: date */
                                arrival: string;
                                /** Format: date */
                                departure: string;
                                externalId: string | null;
                            } | null;
                            folios: {
                                id: string;
                                number: number;
                                /** @enum {string} */
                                kind: "standard" | "deposit" | "advance" | "correction";
                                /** @enum {string} */
                                state: "open" | "locked" | "settled" | "onAccount" | "voided";
                                balance: components["schemas"]["Money"];
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An account with its folios and the stay that it was opened with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                        /** @enum {string} */
                        status: "pending" | "active" | "closed" | "cancelled";
                        name: string;
                        taxId: string | null;
                        creditLimit: components["schemas"]["Money"] | null;
                        termsDays: number;
                        /** Format: date */
                        openedOn: string;
                        owed: components["schemas"]["Money"];
                        email: string | null;
                        address: {
                            street: string;
                            /** @default null */
                            district: string | null;
                            city: string;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            postalCode: string | null;
                            /**
                             * @description ISO 3166: BR
                             * @default BR
                             */
                            country: string;
                        } | null;
                        /** @description Of what is printed for it */
                        language: ("pt-BR" | "en" | "es") | null;
                        version: number;
                        /** @description The stay that the account was opened with */
                        stay: {
                            id: string;
                            guestName: string;
                            roomNumber: string | null;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                            adults: number;
                            children: number;
                            /** @enum {string} */
                            state: "reserved" | "inHouse" | "departed" | "cancelled" | "noShow";
                        } | null;
                        folios: {
                            id: string;
                            accountId: string;
                            accountName: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            balance: components["schemas"]["Money"];
                            billingAccountId: string | null;
                            billingName: string | null;
                            billingTaxId: string | null;
                            billingEmail: string | null;
                            billingAddress: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                            /** @description Why it is locked; of a correction, why it was made */
                            lockNote: string | null;
                            /** @description The folio that a correction corrects */
                            correctsId: string | null;
                            /** @description The folio that it was duplicated or reopened from */
                            sourceId: string | null;
                            receivableAccountId: string | null;
                            receivableName: string | null;
                            /** @description What the AR account took over when it was closed; null where none did */
                            onAccount: components["schemas"]["Money"] | null;
                            documentId: string | null;
                            documentName: string | null;
                            /** @description With the prefix of its series */
                            documentNumber: string | null;
                            /** Format: date */
                            openedOn: string;
                            closedOn: string | null;
                            dueOn: string | null;
                            voidedOn: string | null;
                            voidReason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctBilling: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountId?: string;
                    name?: string;
                    taxId?: string;
                    email?: string | null;
                    address?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document: {
                            id: string;
                            folioId: string;
                            party: {
                                accountId: string | null;
                                name: string;
                                taxId: string | null;
                                email: string | null;
                                address: {
                                    street: string;
                                    /** @default null */
                                    district: string | null;
                                    city: string;
                                    /** @default null */
                                    state: string | null;
                                    /** @default null */
                                    postalCode: string | null;
                                    /**
                                     * @description ISO 3166: BR
                                     * @default BR
                                     */
                                    country: string;
                                } | null;
                            };
                            version: number;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    defineDocumentType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                propertyId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    positive: {
                        name: string;
                        /** @description The number series; types and forms may share one */
                        series: string;
                        /**
                         * @description Printed before the number
                         * @default
                         */
                        prefix?: string;
                    };
                    negative: {
                        name: string;
                        /** @description The number series; types and forms may share one */
                        series: string;
                        /**
                         * @description Printed before the number
                         * @default
                         */
                        prefix?: string;
                    };
                    positiveCorrection: {
                        name: string;
                        /** @description The number series; types and forms may share one */
                        series: string;
                        /**
                         * @description Printed before the number
                         * @default
                         */
                        prefix?: string;
                    };
                    negativeCorrection: {
                        name: string;
                        /** @description The number series; types and forms may share one */
                        series: string;
                        /**
                         * @description Printed before the number
                         * @default
                         */
                        prefix?: string;
                    };
                    /** @default true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An issued document, and what may be done with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        folioId: string;
                        typeId: string;
                        /** @enum {string} */
                        form: "positive" | "negative" | "positiveCorrection" | "negativeCorrection";
                        name: string;
                        /** @description With the prefix of its series */
                        number: string;
                        series: string;
                        /** @enum {string} */
                        state: "issued" | "voided";
                        correctsId: string | null;
                        /** Format: date */
                        issuedOn: string;
                        /** Format: date-time */
                        issuedAt: string;
                        issuedBy: string;
                        /** @enum {string} */
                        language: "pt-BR" | "en" | "es";
                        total: components["schemas"]["Money"];
                        party: {
                            accountId: string | null;
                            name: string;
                            taxId: string | null;
                            email: string | null;
                            address: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                        };
                        version: number;
                        voidedOn: string | null;
                        voidReason: string | null;
                        /** @description The oldest first */
                        versions: {
                            version: number;
                            /** @description The fields that changed, as they were until then */
                            was: {
                                [key: string]: unknown;
                            };
                            recordedByName: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            /** Format: date */
                            businessDate: string;
                        }[];
                        allowedActions: ("postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType")[];
                        blockedActions: {
                            /** @enum {string} */
                            action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                            code: string;
                            missingRights: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocumentTypes: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document types that the hotel has defined, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            positive: {
                                name: string;
                                series: string;
                                prefix: string;
                            };
                            negative: {
                                name: string;
                                series: string;
                                prefix: string;
                            };
                            positiveCorrection: {
                                name: string;
                                series: string;
                                prefix: string;
                            };
                            negativeCorrection: {
                                name: string;
                                series: string;
                                prefix: string;
                            };
                            isActive: boolean;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPaper: {
        parameters: {
            query?: {
                /** @description A sheet, or the roll of a receipt printer, 80 mm wide */
                paper?: "a4" | "roll80";
            };
            header?: never;
            path: {
                propertyId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A PDF */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description A deposit holds payments only
                     * @default standard
                     * @enum {string}
                     */
                    kind?: "standard" | "deposit";
                    /** @description The next free one if left out */
                    number?: number;
                    /** @description The account that it is made out to */
                    billingAccountId?: string;
                    billingName?: string;
                    billingTaxId?: string;
                    billingEmail?: string;
                    billingAddress?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            accountId: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    duplicateFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The account of the copy; the same if left out */
                    accountId?: string;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            accountId: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lockFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            lockNote: string | null;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlockFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            lockNote: string | null;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBilling: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The account that it is made out to */
                    billingAccountId?: string;
                    billingName?: string;
                    billingTaxId?: string;
                    billingEmail?: string;
                    billingAddress?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            billingAccountId: string | null;
                            billingName: string | null;
                            billingTaxId: string | null;
                            billingEmail: string | null;
                            billingAddress: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    settlement: "settled" | "onAccount";
                    /** @description Who owes it, where the settlement is onAccount */
                    receivableAccountId?: string;
                    /** @description The hotel’s standard type if left out */
                    documentType?: string;
                    /**
                     * @description Of the document; the account’s if left out
                     * @enum {string}
                     */
                    language?: "pt-BR" | "en" | "es";
                    /** @description A payment that is made with it */
                    payment?: {
                        method: string;
                        amount: components["schemas"]["MoneyInput"];
                        exchangeRate?: string;
                        /** @description The details of a card payment */
                        card?: {
                            merchant?: string;
                            brand: string;
                            /** @enum {string} */
                            modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                            /** @default 1 */
                            instalments?: number;
                            nsu?: string;
                            authorization?: string;
                            tid?: string;
                            terminal?: string;
                            /** Format: date-time */
                            capturedAt?: string;
                        };
                        note?: string;
                    };
                    /** @description The account that it is made out to */
                    billingAccountId?: string;
                    billingName?: string;
                    billingTaxId?: string;
                    billingEmail?: string;
                    billingAddress?: {
                        street: string;
                        /** @default null */
                        district?: string | null;
                        city: string;
                        /** @default null */
                        state?: string | null;
                        /** @default null */
                        postalCode?: string | null;
                        /**
                         * @description ISO 3166: BR
                         * @default BR
                         */
                        country?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            /** @enum {string} */
                            state: "settled" | "onAccount";
                            documentId: string;
                            documentName: string;
                            documentNumber: string;
                            /** Format: date */
                            closedOn: string;
                            receivableAccountId: string | null;
                            dueOn: string | null;
                            onAccount: components["schemas"]["Money"];
                        };
                        /** @description The payment that was taken with it */
                        paymentId: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invoiceAdvance: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                /** @description A deposit folio */
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the deposit is for; they sum to it */
                    parts: {
                        chargeCode: string;
                        amount: components["schemas"]["MoneyInput"];
                    }[];
                    documentType?: string;
                    /**
                     * @description Of what is printed
                     * @enum {string}
                     */
                    language?: "pt-BR" | "en" | "es";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            documentId: string;
                            documentName: string;
                            documentNumber: string;
                            /** Format: date */
                            closedOn: string;
                            invoiced: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consumeAdvance: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                /** @description Where it is used */
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    advanceFolioId: string;
                    amount?: components["schemas"]["MoneyInput"];
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charges: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        }[];
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                        left: components["schemas"]["Money"];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "full" | "partial";
                    /** @default [] */
                    lines?: {
                        chargeId: string;
                        /** @description What it should have been */
                        quantity?: string;
                        unitPrice?: components["schemas"]["MoneyInput"];
                    }[];
                    /**
                     * @description What was forgotten
                     * @default []
                     */
                    added?: {
                        /** @description A code of the catalogue; left out for a custom charge */
                        chargeCode?: string;
                        /** @description The printed text; the code’s name if left out */
                        description?: string;
                        /** @default 1 */
                        quantity?: string;
                        unitPrice?: components["schemas"]["MoneyInput"];
                        exchangeRate?: string;
                        /** @description When it was consumed, a year back at most; the business date if left out */
                        serviceDate?: string;
                        /** @description Taxes and fees of a custom charge */
                        taxes?: string[];
                        /** @description For the house; never printed */
                        note?: string;
                    }[];
                    /** @description Why; kept with the operation */
                    reason: string;
                    documentType?: string;
                    /** @description What is paid besides, or, below zero, given back */
                    payment?: {
                        method: string;
                        amount: components["schemas"]["MoneyInput"];
                        exchangeRate?: string;
                        /** @description The details of a card payment */
                        card?: {
                            merchant?: string;
                            brand: string;
                            /** @enum {string} */
                            modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                            /** @default 1 */
                            instalments?: number;
                            nsu?: string;
                            authorization?: string;
                            tid?: string;
                            terminal?: string;
                            /** Format: date-time */
                            capturedAt?: string;
                        };
                        note?: string;
                    };
                    /** @description The card payment that a payment below zero gives back */
                    refunds?: string;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        correction: {
                            id: string;
                            number: number;
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            documentId: string;
                            documentName: string;
                            documentNumber: string;
                            total: components["schemas"]["Money"];
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                        /** @description The payment or refund that was made with it */
                        paymentId: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept with the operation */
                    reason: string;
                    /** @description The open folio that its payments are moved to; they are voided if left out */
                    moveTo?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            /** Format: date */
                            voidedOn: string;
                        };
                        /** @description The folio that its payments were moved to */
                        movedTo: string | null;
                        paymentIds: string[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenFolio: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept with the operation */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        folio: {
                            id: string;
                            accountId: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            balance: components["schemas"]["Money"];
                        };
                        voidedFolioId: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postCharge: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A code of the catalogue; left out for a custom charge */
                    chargeCode?: string;
                    /** @description The printed text; the code’s name if left out */
                    description?: string;
                    /** @default 1 */
                    quantity?: string;
                    unitPrice?: components["schemas"]["MoneyInput"];
                    exchangeRate?: string;
                    /** @description When it was consumed, a year back at most; the business date if left out */
                    serviceDate?: string;
                    /** @description Taxes and fees of a custom charge */
                    taxes?: string[];
                    /** @description For the house; never printed */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charge: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    editCharge: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A day, YYYY-MM-DD */
                    serviceDate?: string;
                    unitPrice?: components["schemas"]["MoneyInput"];
                    /** @description Of the new price, where it is of another currency */
                    exchangeRate?: string;
                    quantity?: string;
                    description?: string;
                    chargeCode?: string;
                    /** @description Taxes and fees of a custom charge */
                    taxes?: string[];
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charge: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidCharge: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept with the operation */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charge: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitCharge: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
                /** @description The ETag of what was read; refused if it has changed since */
                "If-Match"?: string;
            };
            path: {
                propertyId: string;
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Totals with taxes and fees; they sum to that of the charge */
                    amounts?: components["schemas"]["MoneyInput"][];
                    /** @description They sum to 100 */
                    percents?: string[];
                    /** @description They sum to that of the charge */
                    quantities?: string[];
                    equalParts?: number;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charges: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        }[];
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferCharges: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                /** @description Where they lie */
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description All of the folio if left out */
                    chargeIds?: string[];
                    toFolioId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chargeIds: string[];
                        from: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyDiscount: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A discount of the catalogue, for the folio */
                    discount?: string;
                    /** @description What a manual discount is given on */
                    chargeIds?: string[];
                    percent?: string;
                    amount?: components["schemas"]["MoneyInput"];
                    /** @description The printed text of a manual discount */
                    description?: string;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null for a manual one */
                        folioDiscount: {
                            id: string;
                            discount: string;
                            name: string;
                            rate: string;
                        } | null;
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                        /** @description The manual discounts */
                        charges: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeDiscount: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                folioDiscountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Null for a manual one */
                        folioDiscount: {
                            id: string;
                            discount: string;
                            name: string;
                            rate: string;
                        } | null;
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                        /** @description The manual discounts */
                        charges: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    method: string;
                    amount: components["schemas"]["MoneyInput"];
                    exchangeRate?: string;
                    /** @description The details of a card payment */
                    card?: {
                        merchant?: string;
                        brand: string;
                        /** @enum {string} */
                        modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                        /** @default 1 */
                        instalments?: number;
                        nsu?: string;
                        authorization?: string;
                        tid?: string;
                        terminal?: string;
                        /** Format: date-time */
                        capturedAt?: string;
                    };
                    note?: string;
                    expectedBalance?: components["schemas"]["MoneyInput"];
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: {
                            id: string;
                            folioId: string;
                            method: string;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            card: {
                                merchant?: string;
                                brand: string;
                                /** @enum {string} */
                                modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                                /** @default 1 */
                                instalments: number;
                                nsu?: string;
                                authorization?: string;
                                tid?: string;
                                terminal?: string;
                                /** Format: date-time */
                                capturedAt?: string;
                            } | null;
                            note: string | null;
                            shiftId: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided";
                            endedOn: string | null;
                            endReason: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The card payment that it gives back */
                            refundsId: string | null;
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept with the operation */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: {
                            id: string;
                            folioId: string;
                            method: string;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            card: {
                                merchant?: string;
                                brand: string;
                                /** @enum {string} */
                                modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                                /** @default 1 */
                                instalments: number;
                                nsu?: string;
                                authorization?: string;
                                tid?: string;
                                terminal?: string;
                                /** Format: date-time */
                                capturedAt?: string;
                            } | null;
                            note: string | null;
                            shiftId: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided";
                            endedOn: string | null;
                            endReason: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The card payment that it gives back */
                            refundsId: string | null;
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    toFolioId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: {
                            id: string;
                            folioId: string;
                            method: string;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            card: {
                                merchant?: string;
                                brand: string;
                                /** @enum {string} */
                                modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                                /** @default 1 */
                                instalments: number;
                                nsu?: string;
                                authorization?: string;
                                tid?: string;
                                terminal?: string;
                                /** Format: date-time */
                                capturedAt?: string;
                            } | null;
                            note: string | null;
                            shiftId: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided";
                            endedOn: string | null;
                            endReason: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The card payment that it gives back */
                            refundsId: string | null;
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                        from: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refundCard: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                /** @description The card payment that is given back */
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: components["schemas"]["MoneyInput"];
                    /** @description What the terminal printed of the refund */
                    card?: {
                        nsu?: string;
                        authorization?: string;
                        tid?: string;
                        terminal?: string;
                        /** Format: date-time */
                        capturedAt?: string;
                    };
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        payment: {
                            id: string;
                            folioId: string;
                            method: string;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            card: {
                                merchant?: string;
                                brand: string;
                                /** @enum {string} */
                                modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                                /** @default 1 */
                                instalments: number;
                                nsu?: string;
                                authorization?: string;
                                tid?: string;
                                terminal?: string;
                                /** Format: date-time */
                                capturedAt?: string;
                            } | null;
                            note: string | null;
                            shiftId: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided";
                            endedOn: string | null;
                            endReason: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The card payment that it gives back */
                            refundsId: string | null;
                        };
                        folio: {
                            id: string;
                            balance: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFolios: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description Once for each state */
                state?: ("open" | "locked" | "settled" | "onAccount" | "voided")[];
                hasBalance?: boolean;
                /** @description In the account’s or the billing name, a tax id or the document number */
                text?: string;
                /** @description A day, YYYY-MM-DD */
                openedFrom?: string;
                /** @description A day, YYYY-MM-DD */
                openedUntil?: string;
                /** @description A day, YYYY-MM-DD */
                closedFrom?: string;
                /** @description A day, YYYY-MM-DD */
                closedUntil?: string;
                /** @description A day on which something was posted on them */
                businessDate?: string;
                /** @description The AR account that took them over */
                receivableAccountId?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Folios, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            accountId: string;
                            accountName: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            balance: components["schemas"]["Money"];
                            billingAccountId: string | null;
                            billingName: string | null;
                            billingTaxId: string | null;
                            billingEmail: string | null;
                            billingAddress: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                            /** @description Why it is locked; of a correction, why it was made */
                            lockNote: string | null;
                            /** @description The folio that a correction corrects */
                            correctsId: string | null;
                            /** @description The folio that it was duplicated or reopened from */
                            sourceId: string | null;
                            receivableAccountId: string | null;
                            receivableName: string | null;
                            /** @description What the AR account took over when it was closed; null where none did */
                            onAccount: components["schemas"]["Money"] | null;
                            documentId: string | null;
                            documentName: string | null;
                            /** @description With the prefix of its series */
                            documentNumber: string | null;
                            /** Format: date */
                            openedOn: string;
                            closedOn: string | null;
                            dueOn: string | null;
                            voidedOn: string | null;
                            voidReason: string | null;
                            /** @description Of the stay whose account it is on */
                            roomNumber: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExchangeRates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rate that each currency was last taken at */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            currency: string;
                            /** @description How many units of the property’s currency one unit buys */
                            exchangeRate: string;
                            /**
                             * Format: date
                             * @description When it was used last
                             */
                            businessDate: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFolio: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A folio with its charges, its payments and what may be done with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        accountId: string;
                        accountName: string;
                        number: number;
                        /** @enum {string} */
                        kind: "standard" | "deposit" | "advance" | "correction";
                        /** @enum {string} */
                        state: "open" | "locked" | "settled" | "onAccount" | "voided";
                        balance: components["schemas"]["Money"];
                        billingAccountId: string | null;
                        billingName: string | null;
                        billingTaxId: string | null;
                        billingEmail: string | null;
                        billingAddress: {
                            street: string;
                            /** @default null */
                            district: string | null;
                            city: string;
                            /** @default null */
                            state: string | null;
                            /** @default null */
                            postalCode: string | null;
                            /**
                             * @description ISO 3166: BR
                             * @default BR
                             */
                            country: string;
                        } | null;
                        /** @description Why it is locked; of a correction, why it was made */
                        lockNote: string | null;
                        /** @description The folio that a correction corrects */
                        correctsId: string | null;
                        /** @description The folio that it was duplicated or reopened from */
                        sourceId: string | null;
                        receivableAccountId: string | null;
                        receivableName: string | null;
                        /** @description What the AR account took over when it was closed; null where none did */
                        onAccount: components["schemas"]["Money"] | null;
                        documentId: string | null;
                        documentName: string | null;
                        /** @description With the prefix of its series */
                        documentNumber: string | null;
                        /** Format: date */
                        openedOn: string;
                        closedOn: string | null;
                        dueOn: string | null;
                        voidedOn: string | null;
                        voidReason: string | null;
                        closedAt: string | null;
                        /** @description Who closed it on account */
                        onAccountByName: string | null;
                        /** @description What of an advance is left to use; null of another folio */
                        unused: components["schemas"]["Money"] | null;
                        account: {
                            id: string;
                            /** @enum {string} */
                            kind: "guest" | "group" | "event" | "house" | "walkIn" | "company" | "receivable";
                            name: string;
                            taxId: string | null;
                            creditLimit: components["schemas"]["Money"] | null;
                        };
                        /** @description The stay that the account was opened with */
                        stay: {
                            id: string;
                            guestName: string;
                            roomNumber: string | null;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                            adults: number;
                            children: number;
                            /** @enum {string} */
                            state: "reserved" | "inHouse" | "departed" | "cancelled" | "noShow";
                        } | null;
                        /** @description All folios of the account, itself too, by number */
                        siblings: {
                            id: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            balance: components["schemas"]["Money"];
                        }[];
                        /** @description The predefined discounts that it has */
                        discounts: {
                            id: string;
                            discount: string;
                            name: string;
                            rate: string;
                            groups: string[];
                        }[];
                        /** @description The folios that correct it */
                        corrections: {
                            id: string;
                            number: number;
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            closedOn: string | null;
                            closedAt: string | null;
                            documentId: string;
                            documentName: string;
                            documentNumber: string;
                            total: components["schemas"]["Money"];
                            reason: string | null;
                        }[];
                        charges: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                            recordedByName: string | null;
                            endedByName: string | null;
                            /** @description The folio that it was moved from */
                            movedFrom: {
                                folioId: string;
                                number: number;
                                accountName: string;
                            } | null;
                            original: components["schemas"]["Money"];
                            /** @description Its taxes and fees as they were applied */
                            terms: {
                                id: string;
                                name: string;
                                /** @enum {string} */
                                kind: "tax" | "fee";
                                isIncluded: boolean;
                                rate: string | null;
                                amount: components["schemas"]["Money"] | null;
                            }[];
                            /** @description Of its charge code; null for a custom charge */
                            group: string | null;
                            allowedActions: ("postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType")[];
                            blockedActions: {
                                /** @enum {string} */
                                action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                                code: string;
                                missingRights: {
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                        }[];
                        payments: {
                            id: string;
                            folioId: string;
                            method: string;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            card: {
                                merchant?: string;
                                brand: string;
                                /** @enum {string} */
                                modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                                /** @default 1 */
                                instalments: number;
                                nsu?: string;
                                authorization?: string;
                                tid?: string;
                                terminal?: string;
                                /** Format: date-time */
                                capturedAt?: string;
                            } | null;
                            note: string | null;
                            shiftId: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided";
                            endedOn: string | null;
                            endReason: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The card payment that it gives back */
                            refundsId: string | null;
                            recordedByName: string | null;
                            endedByName: string | null;
                            /** @description The folio that it was moved from */
                            movedFrom: {
                                folioId: string;
                                number: number;
                                accountName: string;
                            } | null;
                            methodName: string | null;
                            refunded: components["schemas"]["Money"];
                            allowedActions: ("postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType")[];
                            blockedActions: {
                                /** @enum {string} */
                                action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                                code: string;
                                missingRights: {
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                        }[];
                        allowedActions: ("postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType")[];
                        blockedActions: {
                            /** @enum {string} */
                            action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                            code: string;
                            missingRights: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFolioHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                folioId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that was done with a folio, the latest first, from the record of operations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            operationId: string;
                            name: string;
                            events: {
                                event: string;
                                subjectId: string;
                            }[];
                            actorName: string | null;
                            keyLabel: string | null;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            input: {
                                [key: string]: unknown;
                            };
                            answer: {
                                [key: string]: unknown;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCharge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                chargeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A charge with its taxes and fees, and what its text, day and note were before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        folioId: string;
                        /** @enum {string} */
                        kind: "item" | "discount" | "advance" | "tax" | "fee";
                        code: string;
                        description: string;
                        /** @description For the house; never printed */
                        note: string | null;
                        quantity: string;
                        unitPrice: components["schemas"]["Money"];
                        exchangeRate: string | null;
                        net: components["schemas"]["Money"];
                        total: components["schemas"]["Money"];
                        /** Format: date */
                        serviceDate: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        recordedAt: string;
                        recordedBy: string;
                        /** @enum {string} */
                        state: "posted" | "voided" | "edited" | "split" | "recomputed";
                        endedOn: string | null;
                        /** @description Why it was voided */
                        endReason: string | null;
                        /** @description How it was made from another charge */
                        source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                        sourceId: string | null;
                        /** @description The folio that it lay on before */
                        movedFromId: string | null;
                        /** @description The charge that a manual discount is given on */
                        discountOfId: string | null;
                        /** @description The predefined discount that it is a line of */
                        folioDiscountId: string | null;
                        version: number;
                        /** @description Its taxes and fees */
                        dependants: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "tax" | "fee" | "item" | "discount" | "advance";
                            code: string;
                            description: string;
                            amount: components["schemas"]["Money"];
                            /** @description The line that it was made from */
                            sourceId: string | null;
                        }[];
                        /** @description The oldest first */
                        versions: {
                            version: number;
                            /** @description The fields that changed, as they were until then */
                            was: {
                                [key: string]: unknown;
                            };
                            recordedByName: string | null;
                            /** Format: date-time */
                            recordedAt: string;
                            /** Format: date */
                            businessDate: string;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A payment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        folioId: string;
                        method: string;
                        amount: components["schemas"]["Money"];
                        original: components["schemas"]["Money"];
                        exchangeRate: string | null;
                        card: {
                            merchant?: string;
                            brand: string;
                            /** @enum {string} */
                            modality: "debit" | "credit" | "merchantInstalments" | "issuerInstalments";
                            /** @default 1 */
                            instalments: number;
                            nsu?: string;
                            authorization?: string;
                            tid?: string;
                            terminal?: string;
                            /** Format: date-time */
                            capturedAt?: string;
                        } | null;
                        note: string | null;
                        shiftId: string;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        recordedAt: string;
                        recordedBy: string;
                        /** @enum {string} */
                        state: "posted" | "voided";
                        endedOn: string | null;
                        endReason: string | null;
                        /** @description The folio that it lay on before */
                        movedFromId: string | null;
                        /** @description The card payment that it gives back */
                        refundsId: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStays: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description Of the open business date */
                list?: "arrivals" | "noShows" | "inHouse" | "departures" | "departed" | "all";
                state?: "reserved" | "inHouse" | "departed" | "cancelled" | "noShow";
                /** @description A day, YYYY-MM-DD */
                arrival?: string;
                /** @description A day, YYYY-MM-DD */
                departure?: string;
                /** @description A night that they spend in the house */
                night?: string;
                /** @description In the guest’s name or the external id */
                text?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stays, by arrival, and what may be done with them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            externalId: string | null;
                            /** @enum {string} */
                            state: "reserved" | "inHouse" | "departed" | "cancelled" | "noShow";
                            accountId: string;
                            guestName: string;
                            adults: number;
                            children: number;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                            roomType: string;
                            roomId: string | null;
                            roomNumber: string | null;
                            /** @enum {string} */
                            guarantee: "none" | "card" | "directBill" | "deposit";
                            receivableAccountId: string | null;
                            details: {
                                [key: string]: string;
                            };
                            /** Format: date */
                            createdOn: string;
                            arrivedOn: string | null;
                            departedOn: string | null;
                            cancelReason: string | null;
                            receivableName: string | null;
                            balance: components["schemas"]["Money"];
                            /** @description Its open folio of the lowest number */
                            openFolioId: string | null;
                            nightCount: number;
                            /** @description Of the next night to charge; of the last one where none is left */
                            rateNext: components["schemas"]["Money"] | null;
                            /** @description Of a night that is added after the last one, unless another rate is given */
                            rateLast: components["schemas"]["Money"] | null;
                            /** @description The arrival of the next stay that its room is assigned to */
                            roomFreeUntil: string | null;
                            allowedActions: ("postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType")[];
                            blockedActions: {
                                /** @enum {string} */
                                action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                                code: string;
                                missingRights: {
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStay: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The booking’s id in the system that it comes from */
                    externalId?: string;
                    guestName: string;
                    /** @default 1 */
                    adults?: number;
                    /** @default 0 */
                    children?: number;
                    /** @description A day, YYYY-MM-DD */
                    arrival: string;
                    /** @description A day, YYYY-MM-DD */
                    departure: string;
                    roomType: string;
                    /**
                     * @description The charge code of its nights
                     * @default ROOM
                     */
                    chargeCode?: string;
                    /** @description The rate of each night, in order; one for a stay of one rate */
                    rates: components["schemas"]["MoneyInput"][];
                    /**
                     * @default none
                     * @enum {string}
                     */
                    guarantee?: "none" | "card" | "directBill" | "deposit";
                    /** @description The AR account that the stay is billed to */
                    receivableAccountId?: string;
                    /** @default {} */
                    details?: {
                        [key: string]: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            accountId: string;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importStay: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The booking’s id in the system that it comes from */
                    externalId?: string;
                    guestName: string;
                    /** @default 1 */
                    adults?: number;
                    /** @default 0 */
                    children?: number;
                    /** @description A day, YYYY-MM-DD */
                    arrival: string;
                    /** @description A day, YYYY-MM-DD */
                    departure: string;
                    roomType: string;
                    /**
                     * @description The charge code of its nights
                     * @default ROOM
                     */
                    chargeCode?: string;
                    /** @description The rate of each night, in order; one for a stay of one rate */
                    rates: components["schemas"]["MoneyInput"][];
                    /**
                     * @default none
                     * @enum {string}
                     */
                    guarantee?: "none" | "card" | "directBill" | "deposit";
                    /** @description The AR account that the stay is billed to */
                    receivableAccountId?: string;
                    /** @default {} */
                    details?: {
                        [key: string]: string;
                    };
                    /** @enum {string} */
                    state: "reserved" | "cancelled" | "noShow";
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            accountId: string;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelStay: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; kept with the operation */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNoShow: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reinstateStay: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignRoom: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roomId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            roomId: string;
                            roomNumber: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkIn: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            accountId: string;
                            folioId: string;
                            roomNumber: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkOut: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            /** Format: date */
                            departedOn: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDeparture: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Later or earlier than it is */
                    departure: string;
                    /** @description What the departure was when this was decided; refused where it is another by now */
                    expectedDeparture?: string;
                    /**
                     * @description The rate of each night that is added, in order; one for all; that of the last night if left out
                     * @default []
                     */
                    rates?: components["schemas"]["MoneyInput"][];
                    /** @description Of the nights that are added; that of the last night if left out */
                    chargeCode?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stay: {
                            id: string;
                            state: string;
                            /** Format: date */
                            arrival: string;
                            /** Format: date */
                            departure: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postRoomNight: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                stayId: string;
                /** @description A day, YYYY-MM-DD */
                serviceDate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        charge: {
                            id: string;
                            folioId: string;
                            /** @enum {string} */
                            kind: "item" | "discount" | "advance" | "tax" | "fee";
                            code: string;
                            description: string;
                            /** @description For the house; never printed */
                            note: string | null;
                            quantity: string;
                            unitPrice: components["schemas"]["Money"];
                            exchangeRate: string | null;
                            net: components["schemas"]["Money"];
                            total: components["schemas"]["Money"];
                            /** Format: date */
                            serviceDate: string;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            recordedBy: string;
                            /** @enum {string} */
                            state: "posted" | "voided" | "edited" | "split" | "recomputed";
                            endedOn: string | null;
                            /** @description Why it was voided */
                            endReason: string | null;
                            /** @description How it was made from another charge */
                            source: ("edit" | "split" | "reopen" | "duplicate" | "quantityCorrection" | "priceCorrection" | "advance") | null;
                            sourceId: string | null;
                            /** @description The folio that it lay on before */
                            movedFromId: string | null;
                            /** @description The charge that a manual discount is given on */
                            discountOfId: string | null;
                            /** @description The predefined discount that it is a line of */
                            folioDiscountId: string | null;
                            version: number;
                            /** @description Its taxes and fees */
                            dependants: {
                                id: string;
                                folioId: string;
                                /** @enum {string} */
                                kind: "tax" | "fee" | "item" | "discount" | "advance";
                                code: string;
                                description: string;
                                amount: components["schemas"]["Money"];
                                /** @description The line that it was made from */
                                sourceId: string | null;
                            }[];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A stay with its nights and folios, and what may be done with it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        externalId: string | null;
                        /** @enum {string} */
                        state: "reserved" | "inHouse" | "departed" | "cancelled" | "noShow";
                        accountId: string;
                        guestName: string;
                        adults: number;
                        children: number;
                        /** Format: date */
                        arrival: string;
                        /** Format: date */
                        departure: string;
                        roomType: string;
                        roomId: string | null;
                        roomNumber: string | null;
                        /** @enum {string} */
                        guarantee: "none" | "card" | "directBill" | "deposit";
                        receivableAccountId: string | null;
                        details: {
                            [key: string]: string;
                        };
                        /** Format: date */
                        createdOn: string;
                        arrivedOn: string | null;
                        departedOn: string | null;
                        cancelReason: string | null;
                        receivableName: string | null;
                        balance: components["schemas"]["Money"];
                        /** @description Its open folio of the lowest number */
                        openFolioId: string | null;
                        nightCount: number;
                        /** @description Of the next night to charge; of the last one where none is left */
                        rateNext: components["schemas"]["Money"] | null;
                        /** @description Of a night that is added after the last one, unless another rate is given */
                        rateLast: components["schemas"]["Money"] | null;
                        /** @description The arrival of the next stay that its room is assigned to */
                        roomFreeUntil: string | null;
                        allowedActions: ("postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType")[];
                        blockedActions: {
                            /** @enum {string} */
                            action: "postCharge" | "postCharge:isCustom" | "postCharge:isCredit" | "editCharge" | "editCharge:changesDate" | "editCharge:changesPrice" | "editCharge:changesText" | "editCharge:changesOther" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "applyDiscount:isPredefined" | "applyDiscount:isManual" | "removeDiscount" | "postPayment" | "postPayment:refundsOpenFolio" | "postPayment:refundsClosedFolio" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "setBilling:writesParty" | "closeFolio" | "closeFolio:isOutstanding" | "closeFolio:addsPayment" | "closeFolio:refundsOpenFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "correctFolio:addsPayment" | "correctFolio:refundsClosedFolio" | "correctFolio:refundsCard" | "correctFolio:isCustom" | "voidFolio" | "voidFolio:isUsed" | "voidFolio:hasPayments" | "voidFolio:hasCharges" | "reopenFolio" | "reopenFolio:hasPayments" | "reopenFolio:hasCharges" | "correctBilling" | "createAccount" | "createAccount:isCompany" | "createAccount:isOtherAccount" | "createAccount:setsCredit" | "editAccount" | "editAccount:editsCompany" | "editAccount:isOtherAccount" | "editAccount:renamesCompany" | "editAccount:setsCredit" | "closeShift" | "closeShift:isOfAnother" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                            code: string;
                            missingRights: {
                                id: string;
                                name: string;
                            }[];
                        }[];
                        nights: {
                            /** Format: date */
                            serviceDate: string;
                            rate: components["schemas"]["Money"];
                            chargeCode: string;
                            /** @description Its charge, once it is posted */
                            chargeId: string | null;
                        }[];
                        folios: {
                            id: string;
                            accountId: string;
                            accountName: string;
                            number: number;
                            /** @enum {string} */
                            kind: "standard" | "deposit" | "advance" | "correction";
                            /** @enum {string} */
                            state: "open" | "locked" | "settled" | "onAccount" | "voided";
                            balance: components["schemas"]["Money"];
                            billingAccountId: string | null;
                            billingName: string | null;
                            billingTaxId: string | null;
                            billingEmail: string | null;
                            billingAddress: {
                                street: string;
                                /** @default null */
                                district: string | null;
                                city: string;
                                /** @default null */
                                state: string | null;
                                /** @default null */
                                postalCode: string | null;
                                /**
                                 * @description ISO 3166: BR
                                 * @default BR
                                 */
                                country: string;
                            } | null;
                            /** @description Why it is locked; of a correction, why it was made */
                            lockNote: string | null;
                            /** @description The folio that a correction corrects */
                            correctsId: string | null;
                            /** @description The folio that it was duplicated or reopened from */
                            sourceId: string | null;
                            receivableAccountId: string | null;
                            receivableName: string | null;
                            /** @description What the AR account took over when it was closed; null where none did */
                            onAccount: components["schemas"]["Money"] | null;
                            documentId: string | null;
                            documentName: string | null;
                            /** @description With the prefix of its series */
                            documentNumber: string | null;
                            /** Format: date */
                            openedOn: string;
                            closedOn: string | null;
                            dueOn: string | null;
                            voidedOn: string | null;
                            voidReason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRooms: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                type?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rooms, by number, who is in them and who comes next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: string;
                            type: string;
                            /** @enum {string} */
                            status: "clean" | "dirty" | "inspected" | "outOfOrder";
                            /** @description The stay that is in it */
                            stayId: string | null;
                            accountId: string | null;
                            guestName: string | null;
                            departure: string | null;
                            /** @description The open folio of the lowest number of who is in it */
                            openFolioId: string | null;
                            /** @description The first of those to come that it is assigned to */
                            nextArrival: {
                                stayId: string;
                                guestName: string;
                                /** Format: date */
                                arrival: string;
                            } | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRoom: {
        parameters: {
            query?: never;
            header?: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key"?: string;
            };
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    number: string;
                    type: string;
                    /**
                     * @default clean
                     * @enum {string}
                     */
                    status?: "clean" | "dirty" | "inspected" | "outOfOrder";
                };
            };
        };
        responses: {
            /** @description Done; what is new */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        room: {
                            id: string;
                            number: string;
                            type: string;
                            /** @enum {string} */
                            status: "clean" | "dirty" | "inspected" | "outOfOrder";
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRoomStatus: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                roomId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "clean" | "dirty" | "inspected" | "outOfOrder";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        room: {
                            id: string;
                            number: string;
                            type: string;
                            /** @enum {string} */
                            status: "clean" | "dirty" | "inspected" | "outOfOrder";
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFreeRooms: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                propertyId: string;
                stayId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rooms that a stay can be given for its dates: of its type first, clean ones first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            number: string;
                            type: string;
                            /** @enum {string} */
                            status: "clean" | "dirty" | "inspected" | "outOfOrder";
                            /** @description Of the type that was booked */
                            isOfType: boolean;
                            /** @description The arrival of the next stay that it is assigned to */
                            freeUntil: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeShift: {
        parameters: {
            query?: never;
            header: {
                /** @description Made by the client, one for each thing to be done. The same key with the same content answers the first result again, with `Idempotency-Replayed: true`. */
                "Idempotency-Key": string;
            };
            path: {
                propertyId: string;
                shiftId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        shift: {
                            id: string;
                            state: string;
                            /** Format: date */
                            closedOn: string;
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShifts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                state?: "open" | "closed";
                userId?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shifts, by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            userId: string;
                            userName: string;
                            /** @enum {string} */
                            state: "open" | "closed";
                            /** Format: date */
                            openedOn: string;
                            /** Format: date-time */
                            openedAt: string;
                            closedOn: string | null;
                            closedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                shiftId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A shift with what it took, by payment method */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        userId: string;
                        userName: string;
                        /** @enum {string} */
                        state: "open" | "closed";
                        /** Format: date */
                        openedOn: string;
                        /** Format: date-time */
                        openedAt: string;
                        closedOn: string | null;
                        closedAt: string | null;
                        /** @description Without the voided ones */
                        paymentCount: number;
                        /** @description By payment method and currency, without the voided ones */
                        totals: {
                            method: string;
                            name: string;
                            count: number;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                        }[];
                        /** @description The voided ones */
                        voided: {
                            method: string;
                            name: string;
                            count: number;
                            amount: components["schemas"]["Money"];
                            original: components["schemas"]["Money"];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDesk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is before the desk now, and your own shift */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        businessDate: string;
                        /** @description The open shift of who asks */
                        shift: {
                            id: string;
                            /** Format: date */
                            openedOn: string;
                            /** Format: date-time */
                            openedAt: string;
                            totals: {
                                method: string;
                                name: string;
                                count: number;
                                amount: components["schemas"]["Money"];
                                original: components["schemas"]["Money"];
                            }[];
                        } | null;
                        openShifts: number;
                        integrations: {
                            /** @description Systems that are told of events */
                            destinations: number;
                            /** @description Events in the outbox */
                            events: number;
                        };
                        arrivals: {
                            due: number;
                            withoutRoom: number;
                        };
                        departures: {
                            due: number;
                            /** @description The first 20 by room */
                            withBalance: {
                                stayId: string;
                                accountId: string;
                                guestName: string;
                                roomNumber: string;
                                /** @description The folio of the lowest number that does not stand at zero */
                                folioId: string;
                                balance: components["schemas"]["Money"];
                            }[];
                            withBalanceCount: number;
                        };
                        inHouse: number;
                        rooms: {
                            total: number;
                            occupied: number;
                            dirty: number;
                            outOfOrder: number;
                        };
                        /** @description Nights that closing the day will post */
                        nightsDue: number;
                        /** @description Jobs that wait or run */
                        runningJobs: number;
                        /** @description Jobs that failed in the last 24 hours */
                        failedJobs: number;
                        ledgers: {
                            guest: components["schemas"]["Money"];
                            deposit: components["schemas"]["Money"];
                            city: components["schemas"]["Money"];
                        };
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open business date, and what must be done before it can be closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        /** @description Nights that the close will post */
                        nightsDue: number;
                        blocks: {
                            item: string;
                            count: number;
                            /** @description Some of the objects concerned */
                            examples: {
                                /** @description The stay, shift or folio itself */
                                id: string;
                                /** @description The guest, cashier or account */
                                text: string;
                                roomNumber: string | null;
                                stayId: string | null;
                                /** @description Of a stay, the folio of the lowest number that is not closed */
                                folioId: string | null;
                                shiftId: string | null;
                            }[];
                        }[];
                        /** @description What should be looked at; it blocks nothing */
                        warnings: {
                            item: string;
                            count: number;
                            /** @description Some of the objects concerned */
                            examples: {
                                /** @description The stay, shift or folio itself */
                                id: string;
                                /** @description The guest, cashier or account */
                                text: string;
                                roomNumber: string | null;
                                stayId: string | null;
                                /** @description Of a stay, the folio of the lowest number that is not closed */
                                folioId: string | null;
                                shiftId: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDays: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                /** @description A day, YYYY-MM-DD */
                from?: string;
                /** @description A day, YYYY-MM-DD */
                until?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Closed days, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date */
                            date: string;
                            /** @enum {string} */
                            state: "closed" | "sealed";
                            /** Format: date-time */
                            closedAt: string;
                            closedBy: string;
                            closedByName: string | null;
                            postingCount: number | null;
                            previousDigest: string | null;
                            digest: string | null;
                            sealedAt: string | null;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                /** @description A day, YYYY-MM-DD */
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A closed day with its ledgers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        /** @enum {string} */
                        state: "closed" | "sealed";
                        /** Format: date-time */
                        closedAt: string;
                        closedBy: string;
                        closedByName: string | null;
                        postingCount: number | null;
                        previousDigest: string | null;
                        digest: string | null;
                        sealedAt: string | null;
                        ledgers: {
                            /** @enum {string} */
                            ledger: "guest" | "deposit" | "city" | "card" | "drawer" | "bank" | "revenue" | "discount" | "advance" | "tax" | "fee";
                            opening: components["schemas"]["Money"];
                            debit: components["schemas"]["Money"];
                            credit: components["schemas"]["Money"];
                            closing: components["schemas"]["Money"];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPostings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
                /** @description A day, YYYY-MM-DD */
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The postings of a day, open or closed, in the order of its seal */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            operationId: string;
                            /** @enum {string} */
                            kind: "charge" | "chargeVoid" | "chargeEdit" | "chargeSplit" | "chargeTransfer" | "discount" | "reopen" | "correction" | "correctionClose" | "advanceInvoice" | "advanceUse" | "payment" | "refund" | "paymentVoid" | "paymentTransfer" | "onAccount" | "closeVoid";
                            debit: {
                                /** @enum {string} */
                                ledger: "guest" | "deposit" | "city" | "card" | "drawer" | "bank" | "revenue" | "discount" | "advance" | "tax" | "fee";
                                id: string;
                            };
                            credit: {
                                /** @enum {string} */
                                ledger: "guest" | "deposit" | "city" | "card" | "drawer" | "bank" | "revenue" | "discount" | "advance" | "tax" | "fee";
                                id: string;
                            };
                            amount: components["schemas"]["Money"];
                            lineId: string;
                            reversesId: string | null;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands on each ledger now: debit less credit; together they are zero */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description The open day, whose postings are counted too
                         */
                        date: string;
                        ledgers: {
                            /** @enum {string} */
                            ledger: "guest" | "deposit" | "city" | "card" | "drawer" | "bank" | "revenue" | "discount" | "advance" | "tax" | "fee";
                            balance: components["schemas"]["Money"];
                        }[];
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description A day, YYYY-MM-DD */
                    date: string;
                    /** @default false */
                    dryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description What it would do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        date: string;
                        /** @description Nights that the close will post */
                        nightsDue: number;
                        blocks: {
                            item: string;
                            count: number;
                            /** @description Some of the objects concerned */
                            examples: {
                                /** @description The stay, shift or folio itself */
                                id: string;
                                /** @description The guest, cashier or account */
                                text: string;
                                roomNumber: string | null;
                                stayId: string | null;
                                /** @description Of a stay, the folio of the lowest number that is not closed */
                                folioId: string | null;
                                shiftId: string | null;
                            }[];
                        }[];
                        /** @description What should be looked at; it blocks nothing */
                        warnings: {
                            item: string;
                            count: number;
                            /** @description Some of the objects concerned */
                            examples: {
                                /** @description The stay, shift or folio itself */
                                id: string;
                                /** @description The guest, cashier or account */
                                text: string;
                                roomNumber: string | null;
                                stayId: string | null;
                                /** @description Of a stay, the folio of the lowest number that is not closed */
                                folioId: string | null;
                                shiftId: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description The job */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        input: unknown;
                        actorId: string;
                        actorName: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "refused" | "cancelled" | "failed";
                        phase: string;
                        done: number;
                        total: number;
                        /** @description All that it goes through, in order */
                        phases: {
                            /** @enum {string} */
                            phase: "waiting" | "checklist" | "roomNights" | "sealing" | "chaining" | "done";
                            /** @description For people */
                            name: string;
                            /** @enum {string} */
                            state: "waiting" | "current" | "done";
                            done: number;
                            /** @description 0 until it is known, and where there was nothing to do */
                            total: number;
                        }[];
                        /** @description What it did; the refusal that stopped it, where one did */
                        result: unknown;
                        /** @description Why it was refused, for people */
                        title: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Long work, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            kind: string;
                            input: unknown;
                            actorId: string;
                            actorName: string | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "done" | "refused" | "cancelled" | "failed";
                            phase: string;
                            done: number;
                            total: number;
                            /** @description All that it goes through, in order */
                            phases: {
                                /** @enum {string} */
                                phase: "waiting" | "checklist" | "roomNights" | "sealing" | "chaining" | "done";
                                /** @description For people */
                                name: string;
                                /** @enum {string} */
                                state: "waiting" | "current" | "done";
                                done: number;
                                /** @description 0 until it is known, and where there was nothing to do */
                                total: number;
                            }[];
                            /** @description What it did; the refusal that stopped it, where one did */
                            result: unknown;
                            /** @description Why it was refused, for people */
                            title: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            changedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far a job is, and how it ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        input: unknown;
                        actorId: string;
                        actorName: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "refused" | "cancelled" | "failed";
                        phase: string;
                        done: number;
                        total: number;
                        /** @description All that it goes through, in order */
                        phases: {
                            /** @enum {string} */
                            phase: "waiting" | "checklist" | "roomNights" | "sealing" | "chaining" | "done";
                            /** @description For people */
                            name: string;
                            /** @enum {string} */
                            state: "waiting" | "current" | "done";
                            done: number;
                            /** @description 0 until it is known, and where there was nothing to do */
                            total: number;
                        }[];
                        /** @description What it did; the refusal that stopped it, where one did */
                        result: unknown;
                        /** @description Why it was refused, for people */
                        title: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobLines: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a job has done, line by line, in the order of time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 1, 2, 3 … */
                            line: number;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @enum {string} */
                            phase: "waiting" | "checklist" | "roomNights" | "sealing" | "chaining" | "done";
                            /** @enum {string} */
                            code: "begun" | "resumed" | "interrupted" | "phaseBegun" | "phaseEnded" | "sliceRefused" | "sealed" | "chained" | "done" | "refused" | "cancelled" | "failed";
                            facts: {
                                [key: string]: unknown;
                            };
                            /** @description For people */
                            title: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                jobId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description The job, which has been asked */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        kind: string;
                        input: unknown;
                        actorId: string;
                        actorName: string | null;
                        /** @enum {string} */
                        state: "waiting" | "running" | "done" | "refused" | "cancelled" | "failed";
                        phase: string;
                        done: number;
                        total: number;
                        /** @description All that it goes through, in order */
                        phases: {
                            /** @enum {string} */
                            phase: "waiting" | "checklist" | "roomNights" | "sealing" | "chaining" | "done";
                            /** @description For people */
                            name: string;
                            /** @enum {string} */
                            state: "waiting" | "current" | "done";
                            done: number;
                            /** @description 0 until it is known, and where there was nothing to do */
                            total: number;
                        }[];
                        /** @description What it did; the refusal that stopped it, where one did */
                        result: unknown;
                        /** @description Why it was refused, for people */
                        title: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        changedAt: string;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOperations: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                name?: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                actorId?: string;
                /** @description A day, YYYY-MM-DD */
                businessDate?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted operations, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            name: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                            actorId: string;
                            keyId: string | null;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @description As it came in, card numbers masked */
                            input: unknown;
                            answer: unknown;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                propertyId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An accepted operation, by its id: `key:` and its Idempotency-Key, or one that the system made */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        name: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                        actorId: string;
                        keyId: string | null;
                        /** Format: date */
                        businessDate: string;
                        /** Format: date-time */
                        recordedAt: string;
                        /** @description As it came in, card numbers masked */
                        input: unknown;
                        answer: unknown;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefusals: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
                name?: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                actorId?: string;
                /** @description A day, YYYY-MM-DD */
                businessDate?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refused operations, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            /** @enum {string} */
                            name: "postCharge" | "editCharge" | "voidCharge" | "splitCharge" | "transferCharges" | "applyDiscount" | "removeDiscount" | "postPayment" | "voidPayment" | "transferPayment" | "refundCard" | "createFolio" | "duplicateFolio" | "lockFolio" | "unlockFolio" | "setBilling" | "closeFolio" | "invoiceAdvance" | "consumeAdvance" | "correctFolio" | "voidFolio" | "reopenFolio" | "correctBilling" | "createAccount" | "editAccount" | "closeShift" | "createRoom" | "setRoomStatus" | "createStay" | "importStay" | "assignRoom" | "checkIn" | "checkOut" | "cancelStay" | "markNoShow" | "reinstateStay" | "changeDeparture" | "postRoomNight" | "sealDay" | "chainDay" | "defineChargeCode" | "defineTax" | "definePaymentMethod" | "defineDiscount" | "defineDocumentType";
                            actorId: string;
                            keyId: string | null;
                            /** Format: date */
                            businessDate: string;
                            /** Format: date-time */
                            recordedAt: string;
                            /** @description As it came in, card numbers masked */
                            input: unknown;
                            operationId: string;
                            refusal: unknown;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `nextCursor` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                propertyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events for other systems, in their order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description 1, 2, 3 … without a gap: who has read up to one has missed none before it */
                            sequence: string;
                            operationId: string;
                            event: string;
                            subjectId: string;
                            /** Format: date-time */
                            recordedAt: string;
                        }[];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description A problem (RFC 9457): what was asked for did not happen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}

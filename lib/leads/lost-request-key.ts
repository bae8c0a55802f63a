/** Under this name a browser keeps the key of a form whose answer was lost, through a reload. The key says nothing about anybody. */
export const LOST_REQUEST_KEY = "fairmatch.request.lost";
